"""A child's wish about one answer, told without signal: it holds for that answer only, whichever of the two comes first."""

from itertools import permutations

import pytest
from sqlmodel import select

from app.envelopes.models import SealedItem
from app.sharing.models import ResponseWish
from app.sharing.reading import sharing_for
from app.sharing.visible import FOR_PROFESSIONALS
from tests.envelopes.record import items_of, rows_of

HOME, KNOW = "/sit/how-things-are/home", "/sit/what-i-want-the-meeting-to-know/know"
OURS = "worker-and-manager"


def wished(db, tablet) -> dict[str, str]:
    """By step: who may see what was told to it."""
    db.expire_all()
    rows = rows_of(db, tablet)
    held = sharing_for(db, rows[0].child_id) if rows else None
    return {row.step: held.wish(row.id) for row in rows}


def lets(db, tablet) -> dict[str, bool]:
    rows = rows_of(db, tablet)
    return {row.step: sharing_for(db, row.child_id).lets(FOR_PROFESSIONALS, row.id) for row in rows}


def a_visit(tablet):
    return [
        tablet.page(f"{HOME}/about/words", words="It is cold."),
        tablet.page(KNOW, words="I like football."),
        tablet.page("/sit/finish", only="how-things-are/home"),
    ]


def test_the_wish_holds_for_its_answer_and_no_other_in_every_order_of_arrival(db, new_tablet, give):
    for order in permutations(range(3)):
        tablet = new_tablet()
        parts = a_visit(tablet)
        assert {give(tablet, parts[n]).state for n in order} == {"kept"}, order
        assert wished(db, tablet) == {"home": OURS, "know": ""}, order
        assert lets(db, tablet) == {"home": False, "know": True}, order


def test_the_wish_has_a_receipt_and_comes_once_however_often_it_is_sent(db, tablet, give):
    told, _, leaving = a_visit(tablet)
    receipts = [give(tablet, leaving).told() for _ in range(3)]
    give(tablet, told)
    assert receipts[0]["state"] == "kept" and receipts == receipts[:1] * 3
    assert len(db.exec(select(ResponseWish)).all()) == 1 and wished(db, tablet) == {"home": OURS}


def test_what_is_told_to_that_question_afterwards_is_seen_by_no_more_people(db, tablet, give):
    for item in (*a_visit(tablet), tablet.page(f"{HOME}/about/words", words="It is cold and dark.")):
        assert give(tablet, item).state == "kept"
    assert [sharing_for(db, row.child_id).wish(row.id) for row in rows_of(db, tablet) if row.step == "home"] == [OURS, OURS]


def test_a_wish_about_a_question_only_a_brother_was_asked_is_held_and_touches_nothing(db, cast, new_tablet, give):
    ada, ben = new_tablet(cast.ada, activities=("how-things-are",)), new_tablet(cast.ben)
    give(ben, ben.page(KNOW, words="Ben's words."))
    receipt = give(ada, ada.page("/sit/finish", wish="everyone", only=["how-things-are/home", "what-i-want-the-meeting-to-know/know"]))
    [held] = items_of(db, ada)
    assert (receipt.state, held.reason, held.opened) == ("shelf", "no-page", True)
    assert db.exec(select(ResponseWish)).all() == [] and wished(db, ben) == {"know": ""}


def test_a_wish_about_the_same_question_leaves_a_brothers_answer_as_it_is(db, cast, new_tablet, give):
    ada, ben = new_tablet(cast.ada), new_tablet(cast.ben)
    give(ben, ben.page(f"{HOME}/about/words", words="Ben's words."))
    for item in a_visit(ada):
        give(ada, item)
    assert wished(db, ada)["home"] == OURS and wished(db, ben) == {"home": ""}


@pytest.mark.parametrize("marked", ["how-things-are", "how-things-are/", "how-things-are/../x", "/home", "", "how-things-are/home/x"])
def test_a_mark_that_names_no_question_is_held(db, tablet, give, marked):
    assert give(tablet, tablet.page("/sit/finish", only=marked)).state == "shelf"
    assert db.exec(select(ResponseWish)).all() == []


def test_a_wish_about_a_question_that_has_left_content_is_kept_with_what_was_told(db, tablet, give):
    assert give(tablet, tablet.page("/sit/finish", only="how-things-are/no-longer-asked")).state == "kept"
    [row] = db.exec(select(ResponseWish)).all()
    assert (row.step, [item.sort for item in db.exec(select(SealedItem))]) == ("no-longer-asked", ["finish"])
