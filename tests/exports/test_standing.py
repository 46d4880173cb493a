"""Category, progress, core group, read back, advocate, agencies and tags: in a professional's copy, with names out; in no parent's."""

from datetime import timedelta

import pytest

from app.advocacy.service import note_offer
from app.conferences.service import link_of
from app.exports.formats.quotations import quotations
from app.exports.gathered.gather import gather
from app.exports.parts.paper import report_of
from app.exports.parts.standing import BRIEF, brief
from app.exports.report.texts import texts_of
from app.families.models import Parent
from app.kit.clock import now, today
from app.plans.categories import decide_category, keep_category
from app.plans.core_groups import plan_core_group, write_up
from app.plans.progress import note_progress
from app.plans.service import current_plan, outcomes_of
from app.read_backs.service import read_back
from app.sharing.visible import FOR_PROFESSIONALS, PARENT, Audience
from app.tags.known import known
from app.tags.service import say_tag

MARKS = ("MARK-reason", "MARK-progress", "MARK-voice", "MARK-said", "MARK-done", "MARK-offer")


@pytest.fixture
def stands(db, cast, told):
    priya = cast.actor(cast.priya)
    plan = current_plan(db, cast.ada.id)
    plan.started_on = today() - timedelta(days=60)
    keep_category(db, priya, plan=plan, categories=["neglect"], at="start", from_on=plan.started_on)
    decide_category(db, priya, plan=plan, categories=["emotional"], at="conference", from_on=today(), reason="MARK-reason")
    outcome = outcomes_of(db, plan)[1]
    note_progress(db, priya, outcome=outcome, kind="claimed", noted_on=today(), text="MARK-progress. Ben too.", said_by="Mum")
    group = plan_core_group(db, priya, plan=plan, planned_on=today())
    write_up(db, priya, group=group, held_on=today(), came=["school"], voice="words", voice_note="MARK-voice, Ben's too")
    read_back(db, priya, child_id=cast.ada.id, read_on=today(), right="no", child_said="MARK-said not Ben, me", put_right="MARK-done")
    note_offer(db, priya, child_id=cast.ada.id, said_on=today(), result="declined", note="MARK-offer")
    say_tag(db, priya, source=told, tag=next(iter(known())), accepted=True)
    db.flush()


def paper(db, cast, audience=FOR_PROFESSIONALS):
    of = gather(db, cast.actor(cast.priya), cast.ada, cast.conference, link_of(db, cast.conference.id, cast.ada.id), "a test", audience)
    return report_of(of, "Priya Nair", now())


def test_a_professional_reads_how_things_stand_without_a_brothers_name(db, cast, stands):
    made = paper(db, cast)
    whole = "\n".join(texts_of(made))
    assert [mark for mark in MARKS[1:] if mark not in whole] == [] and "Ben" not in whole
    assert [fact.label for fact in made.plan[:2]] == ["Category now", "Category at first"]
    assert made.outcomes[1].since.startswith(("Nothing Ada told after", "Ada has not been asked since"))
    assert made.outcomes[1].progress[0].label.startswith("Said by Mum, ")
    assert made.outcomes[0].evidence[0].about.startswith("A worker marked this as about: ")
    assert any("Not asked" in fact.text for fact in made.others)


def test_none_of_it_is_in_a_parents_copy(db, cast, stands):
    parent = Parent(child_id=cast.ada.id, name="Mo", relation="mother")
    db.add(parent)
    db.flush()
    made = paper(db, cast, Audience(PARENT, parent.id, "Mo, mother"))
    assert [mark for mark in MARKS if mark in "\n".join(texts_of(made))] == []
    assert not (made.plan or made.short or made.others or made.read_backs)


def test_the_first_page_says_what_came_of_it(db, cast, stands):
    short = {fact.label: fact.text for fact in paper(db, cast).short}
    assert short["Weight given"] == "Full." and short["What changed"] == "Not in the record yet"
    assert list(short) == ["Weight given", "What changed", "Read back", "Told"]
    assert str(today().year) in short["Told"] and str(today().year) in short["Read back"]


def test_a_long_text_ends_at_a_word_and_says_it_goes_on():
    assert brief("a " * 40) == ("a " * 40).strip()
    assert brief("word " * 90).endswith("word …") and len(brief("word " * 90)) <= BRIEF + 2


def test_words_to_paste_are_whole_with_day_and_company(db, cast, stands):
    text = quotations(paper(db, cast))
    assert "“I do [my brother or sister]’s bottle.\nMum is tired. 😀”" in text and "Ben" not in text
    assert "MARK-said" in text and "MARK-done" not in text and "She held" not in text
    blocks = [one for one in text.split("\n\n") if "“" in one]
    assert all(str(today().year) in one for one in blocks), "each block can be pasted alone"


def test_a_drawing_is_painted_once_and_sealed(db, cast, told, make):
    from sqlmodel import select

    from app.exports.models import Rendering
    from app.trail.models import Happening

    make(cast.ada, "docx")
    make(cast.ada, "docx")
    row = db.exec(select(Rendering)).one()
    kept = db.exec(select(Happening).where(Happening.what == "picture-kept")).all()
    assert len(kept) == 1 and row.child_id == cast.ada.id and b"JFIF" not in row.picture
