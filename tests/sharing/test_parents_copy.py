"""A parent's copy: nothing but what was put in for that parent and that child, and not a word about the rest (requirement 27)."""

import io

import pytest
from docx import Document
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from app.attachments.service import attach
from app.conferences.models import Report
from app.exports.copies.copy import QuestionsOpen, left_out, paper_of
from app.exports.copies.making import make_report
from app.exports.formats.word import file as word
from app.exports.leaving.scanning import HoldsWithheld
from app.exports.report.texts import texts_of
from app.kit.faults import Incomplete
from app.plans.service import open_plan, write_outcome
from app.sharing.agreeing import agree, say_held_back, withhold
from app.sharing.parents import Asks, Item, decide_for_parent
from app.sharing.passages import Passage
from app.sharing.service import decide
from app.sharing.visible import Audience
from tests.sharing.conftest import OPEN, SECRET


def put(told, parent, item, answer="put-in", reason="agreed with Marta"):
    of = told.evidence(told.for_(parent))
    rows = decide_for_parent(
        told.db, told.cast.actor(told.cast.priya), sharing=of.sharing, parent=parent, items=[item], answer=answer, reason=reason
    )
    told.db.commit()
    return rows


def text_for(told, parent) -> str:
    of = told.evidence(told.for_(parent))
    return "\n".join(texts_of(paper_of(told.db, of, told.cast.actor(told.cast.priya))))


def passage(told, parent, kind):
    of = told.evidence(told.for_(parent))
    one = next(one for one in of.passages if one.kind == kind)
    kept = one.kept(of.sharing, of.audience)
    return Item(kind, one.id, one.edition(kept), bool(kept))


def make(told, parent, format="docx"):
    cast, audience = told.cast, told.for_(parent)
    of = told.evidence(audience)
    return make_report(told.db, cast.actor(cast.priya), child=cast.ada, conference=cast.conference, link=of.link, format=format, audience=audience)


@pytest.fixture
def outcome(told):
    """An outcome that retells the secret, resting on it."""
    priya = told.cast.actor(told.cast.priya)
    row = write_outcome(told.db, priya, plan=open_plan(told.db, priya, child_id=told.cast.ada.id), goal="PARAPHRASE no shouting at home")
    attach(told.db, priya, child_id=told.cast.ada.id, source=told.secret, place=row)
    told.db.commit()
    return row


def test_nothing_is_in_it_until_somebody_puts_it_in(told):
    text = text_for(told, told.lee)
    assert "CANARY" not in text and "wish" not in text.lower() and "left out" not in text.lower()
    assert "About Ada" in text and "Copy for Lee, father" in text


def test_what_is_put_in_for_one_parent_is_in_no_other_parents_copy(told):
    put(told, told.lee, Item("response", told.open.id))
    assert OPEN in text_for(told, told.lee) and SECRET not in text_for(told, told.lee)
    assert "CANARY" not in text_for(told, told.marta)


def test_the_childs_wish_keeps_it_out_until_it_is_decided_and_agreed(told):
    cast, db = told.cast, told.db
    told.wishes("worker-and-manager")
    with pytest.raises(Incomplete) as fault:
        put(told, told.marta, Item("response", told.open.id))
    assert "wish" in str(fault.value.fields["items"])
    [row] = decide(db, cast.actor(cast.priya), sharing=told.sharing, responses=[told.open], who="everyone", reason="A duty to tell.")
    db.commit()
    with pytest.raises(Incomplete):
        put(told, told.marta, Item("response", told.open.id))
    agree(db, cast.actor(cast.sam), decision=row, said="yes")
    db.commit()
    put(told, told.marta, Item("response", told.open.id))
    assert OPEN in text_for(told, told.marta) and SECRET not in text_for(told, told.marta)


def test_leaving_out_works_at_once_and_needs_a_reason(told):
    put(told, told.lee, Item("response", told.open.id))
    with pytest.raises(Incomplete):
        put(told, told.lee, Item("response", told.open.id), "taken-out", " ")
    [row] = put(told, told.lee, Item("response", told.open.id), "taken-out", "He hit her for it.")
    assert row.needs_manager and OPEN not in text_for(told, told.lee)


def test_a_paraphrase_of_what_is_kept_stops_the_copy_until_it_is_answered(told, outcome):
    told.wishes("professionals")
    with pytest.raises(QuestionsOpen):
        make(told, told.lee)
    item = passage(told, told.lee, "outcome")
    assert item.kept
    with pytest.raises(Incomplete):
        put(told, told.lee, item, "put-in")
    put(told, told.lee, item, "taken-out", "It tells what Ada hid.")
    weight = [one for one in told.evidence(told.for_(told.lee)).passages if one.kind == "weight"]
    assert weight == [] and "PARAPHRASE" not in "".join(word.texts(make(told, told.lee).data))


def test_a_reworded_passage_goes_in_and_every_rewording_asks_again(told, outcome):
    told.wishes("professionals")
    put(told, told.lee, passage(told, told.lee, "outcome"), "reworded", "")
    assert "PARAPHRASE" in text_for(told, told.lee)
    write_outcome(told.db, told.cast.actor(told.cast.priya), plan=told.evidence(told.for_(told.lee)).plan, outcome=outcome, version=outcome.version, goal="PARAPHRASE again")
    told.db.commit()
    assert "PARAPHRASE" not in text_for(told, told.lee)
    with pytest.raises(QuestionsOpen):
        make(told, told.lee)


def test_that_it_may_be_told_waits_for_a_manager(told, outcome):
    told.wishes("professionals")
    [row] = put(told, told.lee, passage(told, told.lee, "outcome"), "may-be-told", "He was in the room.")
    with pytest.raises(QuestionsOpen):
        make(told, told.lee)
    agree(told.db, told.cast.actor(told.cast.sam), decision=row, said="yes")
    told.db.commit()
    assert "PARAPHRASE" in text_for(told, told.lee)


def test_an_outcome_left_out_leaves_no_gap_in_the_numbers(told, outcome):
    priya = told.cast.actor(told.cast.priya)
    second = write_outcome(told.db, priya, plan=told.evidence(told.for_(told.lee)).plan, goal="Teeth")
    told.db.commit()
    of = told.evidence(told.for_(told.lee))
    one = next(one for one in of.passages if one.id == second.id)
    put(told, told.lee, Item("outcome", one.id, one.edition(())))
    assert "Outcome 1: Teeth" in text_for(told, told.lee) and "Outcome 2" not in text_for(told, told.lee)


def test_it_says_that_something_is_left_out_only_where_the_chair_agreed(told):
    cast, said = told.cast, "does not hold everything"
    put(told, told.lee, Item("response", told.open.id))
    assert said not in text_for(told, told.lee)
    ids = {"child_id": cast.ada.id, "conference_id": cast.conference.id}
    say_held_back(told.db, cast.actor(cast.ruth), parent_id=told.marta.id, safe="yes", reason="She asked.", **ids)
    told.db.commit()
    assert said not in text_for(told, told.lee), "agreed for Marta is not agreed for Lee"
    say_held_back(told.db, cast.actor(cast.ruth), parent_id=told.lee.id, safe="yes", reason="He knows.", **ids)
    told.db.commit()
    assert said in text_for(told, told.lee)
    say_held_back(told.db, cast.actor(cast.ruth), parent_id=told.lee.id, safe="no", **ids)
    told.db.commit()
    assert said not in text_for(told, told.lee)


def test_words_withheld_from_one_parent_stop_their_copy_alone(told):
    put(told, told.marta, Item("response", told.open.id))
    withhold(told.db, told.cast.actor(told.cast.priya), child_id=told.cast.ada.id, words="the dog", parent_id=told.lee.id)
    told.db.commit()
    make(told, told.marta)
    put(told, told.lee, Item("response", told.open.id))
    with pytest.raises(HoldsWithheld):
        make(told, told.lee)
    assert [row.parent_id for row in told.db.exec(select(Report))] == [told.marta.id]


def test_a_half_brothers_father_is_named_in_no_copy_for_a_parent(told, outcome):
    priya = told.cast.actor(told.cast.priya)
    plan = told.evidence(told.for_(told.marta)).plan
    row = write_outcome(told.db, priya, plan=plan, goal="Darren picks the children up")
    told.db.commit()
    put(told, told.marta, Item("outcome", row.id, Passage("outcome", row).edition(())))
    with pytest.raises(HoldsWithheld, match="Darren"):
        make(told, told.marta)


def test_the_file_is_for_one_person_and_the_record_says_what_it_left_out(told):
    put(told, told.lee, Item("response", told.open.id))
    made = make(told, told.lee)
    text = "\n".join(word.texts(made.data))
    assert made.name == f"K-1001-CF-1001-family-{told.lee.id.hex[:6]}.docx" and "Lee" not in made.name
    assert "Copy for Lee, father" in text and OPEN in text and "SECRET" not in text and "Ben" not in text
    assert Document(io.BytesIO(made.data)).paragraphs[0].text == "What Ada told us"
    row = told.db.exec(select(Report)).one()
    assert (row.audience, row.parent_id) == ("parent", told.lee.id) and told.secret.id.hex in row.left_out


@pytest.mark.parametrize("audience", ["chair", "professionals"])
def test_what_is_for_the_worker_alone_is_in_no_other_copy(told, audience):
    told.wishes("worker-and-manager")
    of = told.evidence(Audience(audience))
    assert of.answers == [] and told.secret.id.hex in left_out(of) and [s.id for s in of.private] == [told.sitting.id]
    assert len(told.evidence(Audience("worker")).answers) == 2


def test_the_database_refuses_another_childs_parent_or_answer(told):
    with pytest.raises(IntegrityError):
        decide_for_parent(
            told.db, told.cast.actor(told.cast.priya), sharing=told.sharing, parent=told.darren,
            items=[Item("response", told.open.id)], answer="put-in", asks=Asks(),
        )  # fmt: skip
