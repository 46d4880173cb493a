"""The chronology as a page and as a spreadsheet: filters work without a script, the copy is on the trail and runs no formula."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import select

from app.exports.chronology import FORMULA, plain
from app.trail.models import Happening
from tests import people, situations

PAGE = "/practitioner/children/K-1001/chronology"


def test_worker_and_chair_read_it_with_filters_and_the_teacher_does_not(client, db, cast):
    situations.one_of_everything(db, cast)
    page = people.sign_in(client, cast.priya).get(PAGE)
    assert page.status_code == 200 and "The plan started." in page.text and "CANARY" not in page.text
    some = client.get(PAGE + "?kind=plan&kind=nonsense&order=oldest&from=1999&to=x")
    assert "The plan started." in some.text and "Ada was born." not in some.text and "lines." in some.text
    none = client.get(PAGE + "?from=1901&to=1900")
    assert "Nothing to show" in none.text
    assert people.sign_in(client, cast.ruth).get(PAGE).status_code == 200
    assert people.sign_in(client, cast.lowe).get(PAGE).status_code == 403


def test_the_spreadsheet_has_the_same_lines_and_that_it_left_is_on_the_trail(client, db, cast):
    situations.one_of_everything(db, cast)
    people.sign_in(client, cast.priya)
    answer = client.get(PAGE + ".csv?kind=plan&order=oldest&why=court")
    assert answer.content.startswith(b"\xef\xbb\xbf") and answer.headers["content-disposition"] == 'attachment; filename="K-1001-chronology.csv"'
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0] == ["Date", "Kind", "What happened", "Who"] and {row[1] for row in rows[1:]} == {"Plan"}
    [line] = db.exec(select(Happening).where(Happening.what == "chronology-exported")).all()
    assert (line.child_id, line.detail) == (cast.ada.id, {"lines": len(rows) - 1, "why": "court"})


def test_the_spreadsheet_leaves_only_for_somebody_and_asks_again_with_the_same_lines_chosen(client, db, cast):
    """S48: whom for is on the trail; nothing is chosen beforehand, and nothing leaves without."""
    situations.one_of_everything(db, cast)
    people.sign_in(client, cast.priya)
    assert 'name="why" type="radio"' in (page := client.get(PAGE)).text and "checked" not in page.text.split('name="why"')[1].split(">")[0]
    for asked in ("", "&why=", "&why=my-own-words"):
        again = client.get(f"{PAGE}.csv?kind=plan&order=oldest{asked}")
        assert again.status_code == 422 and "Choose whom it is for" in again.text
        assert '<input type="hidden" name="kind" value="plan">' in again.text and "Ada was born." not in again.text
        assert "my-own-words" not in again.text
    assert db.exec(select(Happening).where(Happening.what == "chronology-exported")).all() == []


@given(st.text())
def test_no_cell_begins_a_formula(text):
    assert not plain(text).lstrip(" \u00a0\u3000").startswith(FORMULA)


@given(st.sampled_from(FORMULA), st.text())
def test_what_would_run_is_kept_as_text(sign, rest):
    assert plain(sign + rest) == f"'{sign}{rest}"
