"""What helps a child: kept in the file with a note, and where packing starts from."""

import re

import pytest
from sqlmodel import select

from app.catalogue import catalogue
from app.families.models import Child
from app.families.service import Needs, can_change_needs
from app.sittings.models import Sitting
from practitioner_ui.desk.languages import state_of, warning_for
from tests import people

PAGE, PACK = "/practitioner/children/K-1001/needs", "/practitioner/families/FM-1001/pack"
GIVEN = {
    "band": "easy-read", "language": "pl", "ground": "night", "looks": ["large", "still"], "skin": "skin-4",
    "needs": ["symbols", "interpreter"], "more": "ear defenders, a blanket", "note": "Her teacher, 3 November.",
}  # fmt: skip


@pytest.fixture
def worker(client, cast):
    return people.sign_in(client, cast.priya)


def post(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


def ada(db):
    db.rollback()
    db.expire_all()
    row = db.exec(select(Child).where(Child.reference == "K-1001")).one()
    kept = row.model_copy()
    db.rollback()
    return kept


def test_what_helps_is_kept_and_shown_again(worker, db):
    assert post(worker, PAGE, **GIVEN).status_code == 303
    row = ada(db)
    assert (row.band, row.language, row.look, row.skin) == ("easy-read", "pl", "night large still", "skin-4")
    assert row.needs == ["symbols", "interpreter"]
    page = worker.get(PAGE).text
    assert 'value="night" checked' in page and 'value="skin-4" checked' in page and "ear defenders, a blanket" in page and "Her teacher, 3 November." in page


def test_another_wording_needs_a_note_and_nothing_typed_is_lost(worker, db):
    page = post(worker, PAGE, **{**GIVEN, "note": " "})
    assert page.status_code == 422 and "Say why this wording fits" in page.text and "ear defenders, a blanket" in page.text
    assert ada(db).band == ""


@pytest.mark.parametrize("wrong", [{"band": "99"}, {"language": "xx"}, {"skin": "green"}])
def test_what_is_not_in_the_list_is_refused(worker, db, wrong):
    assert post(worker, PAGE, **{**GIVEN, **wrong}).status_code == 422
    assert ada(db).skin == ""


@pytest.mark.parametrize(("who", "status"), [("ruth", 403), ("lowe", 403), ("tom", 404)])
def test_others_do_not_change_it(client, cast, who, status):
    people.sign_in(client, getattr(cast, who))
    assert client.get(PAGE).status_code == status and post(client, PAGE, **GIVEN).status_code == status


def test_packing_starts_from_it_and_can_be_changed_for_once(worker, db):
    post(worker, PAGE, **GIVEN)
    page = worker.get(PACK).text
    assert '<option value="easy-read" selected>' in page and '<option value="night" selected>' in page and 'value="ear defenders, a blanket"' in page
    fields = {"children": ["K-1001"], "place": "home", "activities-K-1001": ["how-things-are"], "ground-K-1001": "contrast", "skin-K-1001": ""}
    assert post(worker, PACK, **fields).status_code == 303
    db.rollback()
    row = db.exec(select(Sitting)).one()
    assert (row.band, row.look, row.skin) == ("easy-read", "contrast", "") and ada(db).look == "night large still"


def test_a_language_says_who_checked_it_before_it_is_chosen():
    known = next(iter(catalogue().languages.values()))
    other = known.model_copy(update={"code": "pl", "state": "machine"})
    assert state_of(other) == "translated by a machine, nobody has checked it"
    checked = other.model_copy(update={"state": "checked", "checked_by": "Jan Bak", "checked_on": None})
    assert state_of(checked) == "checked by Jan Bak" and warning_for("en") == ""


def test_the_yes_and_the_refusal_agree(db, cast):
    to = Needs(band="easy-read", language="en", look="", skin="", needs=(), note="")
    assert not can_change_needs(cast.ada, to) and can_change_needs(cast.ada, Needs(**{**to.__dict__, "note": "Her mother."}))


def test_two_who_change_what_helps_see_both(worker, db, cast):
    """Neither writes over what they have not seen."""
    stood = re.search(r'name="stood" value="(\w+)"', worker.get(PAGE).text)[1]
    assert post(worker, PAGE, **GIVEN, stood=stood).status_code == 303
    people.sign_in(worker, cast.sam)
    late = post(worker, PAGE, **{**GIVEN, "more": "a weighted blanket", "language": "en"}, stood=stood)
    assert late.status_code == 409 and "ear defenders, a blanket" in late.text and "a weighted blanket" in late.text
    assert ada(db).language == "pl"
    seen = re.search(r'name="stood" value="(\w+)"', late.text)[1]
    assert post(worker, PAGE, **{**GIVEN, "more": "a weighted blanket", "language": "en"}, stood=seen).status_code == 303
    assert ada(db).language == "en"
