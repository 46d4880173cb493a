"""One question put more than once: raw answers side by side with how they came, and marks without a line or a number."""

import re
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue import catalogue
from app.evidence.chosen import Mark, chosen, order_of
from app.evidence.over_time import asked_again, was_young
from app.kit.clock import now
from app.responses.shown import Choice
from practitioner_ui.over_time.presenters import picture_of
from tests import people, voices

HOME = "/practitioner/children/K-1001"
FACES = {"happy": "happy", "unhappy": "not happy", "in-the-middle": "in the middle"}


def shown(*ids, band="6-7", **more):
    options = [{"id": id, "label": FACES[id], "symbol": None} for id in ids]
    return {**voices.SHOWN, "kind": "scale", "band": band, "question": "How is it at home?", "options": options, "looks": "faces", **more}




def view(choice, offered, *, how="told", day=0, much="", language="en"):
    options = tuple(Choice(id, FACES[id], chosen=id == choice) for id in offered)
    told = how == "told"
    how_much = (Choice("a-lot", "a lot", chosen=True),) if much else ()
    one = SimpleNamespace(kind="scale", choices=options, how_much=how_much, parts=(), told=told, how=how, language=language,
                          given_at=date(2026, 1, 1) + timedelta(days=day), band="6-7")  # fmt: skip
    return SimpleNamespace(main=one)


def test_rows_are_contents_own_order_whatever_came_first_and_a_choice_not_offered_is_no_ring():
    order = order_of(catalogue(), "how-things-are", "home")
    found = chosen([view("happy", ("happy", "unhappy")), view("unhappy", ("unhappy", "in-the-middle", "happy"), day=9)], order)
    assert [row.label for row in found.rows] == ["not happy", "in the middle", "happy"]
    assert [[cell.mark for cell in row.cells] for row in found.rows] == [
        [Mark.OFFERED, Mark.CHOSEN], [Mark.ABSENT, Mark.OFFERED], [Mark.CHOSEN, Mark.OFFERED],
    ]  # fmt: skip


def test_skipping_is_a_row_and_how_much_stands_with_the_choice():
    found = chosen([view("happy", ("unhappy", "happy"), much="a lot"), view("", ("unhappy", "happy"), how="skipped")], ["unhappy", "happy"])
    assert [row.label for row in found.rows] == ["not happy", "happy", "Skipped"]
    assert [(cell.mark, cell.more) for cell in found.rows[1].cells] == [(Mark.CHOSEN, "a lot"), (Mark.OFFERED, "")]
    assert [cell.mark for cell in found.rows[2].cells] == [Mark.OFFERED, Mark.CHOSEN]


@pytest.mark.parametrize(("age", "band", "young"), [(7, "8-10", True), (9, "8-10", False), (9, "6-7", True), (9, "easy-read", False)])
def test_young_is_by_age_or_by_wording(age, band, young):
    child = SimpleNamespace(born_on=date(2026 - age, 1, 1))
    answers = [SimpleNamespace(main=SimpleNamespace(given_at=date(2026, 6, 1), band=band))]
    assert was_young(child, answers) is young


offers = st.lists(st.sampled_from(list(FACES)), min_size=1, unique=True)


@given(st.lists(st.builds(lambda offered, n, how: view(offered[n % len(offered)], offered, how=how), offers, st.integers(0, 9),
                          st.sampled_from(["told", "skipped", "dont-know", "not-now"])), min_size=1, max_size=6))  # fmt: skip
def test_the_picture_has_one_filled_mark_a_day_and_says_what_the_table_says(answers):
    found = chosen(answers, ["unhappy", "in-the-middle", "happy"])
    picture = picture_of(found)
    for n, (x, _day, _year) in enumerate(picture.columns):
        filled = [mark for mark in picture.marks if mark.x == x and mark.chosen]
        assert len(filled) == 1 == len([row for row in found.rows if row.cells[n].mark is Mark.CHOSEN])
    assert len({mark.y for mark in picture.marks}) <= len(found.rows)


def test_only_what_was_put_in_two_sittings_is_offered(db, cast):
    first, second = people.pack_for(db, cast, cast.ada), people.pack_for(db, cast, cast.ada)
    for sitting, steps in ((first, ("home", "home", "night")), (second, ("home", "school"))):
        for step in steps:
            voices.say(db, cast, cast.ada, "x", sitting, step=step)
        voices.say(db, cast, cast.ada, "x", sitting, activity="arriving", step="with-me")
        voices.say(db, cast, cast.ada, "x", sitting, activity="own", step="asks-1")
    assert [one.key for one in asked_again(db, cast.ada)] == ["how-things-are/home"]
    assert asked_again(db, cast.ben) == []


def test_the_page_shows_words_and_how_they_came_side_by_side_and_draws_no_line(client, db, cast):
    put = {"kind": "choice", "shown": shown("unhappy", "happy")}
    for days, words, how in ((40, "It smells <of> the bin.", "told"), (3, "", "skipped")):
        voices.say(db, cast, cast.ada, words, how=how, given_at=now() - timedelta(days=days), **put)
    voices.say(db, cast, cast.ben, "His own words.", **put)
    people.sign_in(client, cast.priya)
    assert "asked in 2 sittings" in client.get(HOME + "/over-time").text
    page = client.get(HOME + "/over-time?question=how-things-are/home").text
    assert page.index("It smells &lt;of&gt; the bin.") < page.index("Ada skipped this.") and "His own words." not in page
    assert "Small changes mean little. Under 8" in page and page.count("Who was there") == 2
    svg = page[page.index('<svg class="when"') : page.index("</svg>", page.index('<svg class="when"'))]
    assert not re.search(r"<(line|path|polyline|polygon)\b", svg) and "<circle" in svg
    assert people.sign_in(client, cast.lowe).get(HOME + "/over-time").status_code == 403


def test_a_question_nobody_asked_twice_shows_what_there_is(client, cast):
    people.sign_in(client, cast.priya)
    for asked in ("", "?question=how-things-are/home", "?question=%00'", "?question=x&question=y"):
        assert "No question asked twice" in client.get(HOME + "/over-time" + asked).text
