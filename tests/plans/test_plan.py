"""A draft is always kept; what is written by two people at once is never lost."""

from datetime import date

import pytest

from app.kit.faults import Incomplete
from app.kit.versions import WrittenMeanwhile
from app.plans.models import Plan
from app.plans.service import actions_of, current_plan, open_plan, outcomes_of, write_action, write_outcome
from app.plans.vague import has_vague, pieces
from app.vault import clear


@pytest.fixture
def plan(db, cast) -> Plan:
    return open_plan(db, cast.actor(cast.priya), child_id=cast.ada.id, started_on=date(2026, 6, 9))


def test_one_running_plan_a_child(db, cast, plan):
    assert open_plan(db, cast.actor(cast.sam), child_id=cast.ada.id).id == plan.id
    assert current_plan(db, cast.ben.id) is None


def test_only_the_four_categories(db, cast):
    with pytest.raises(Incomplete) as fault:
        open_plan(db, cast.actor(cast.priya), child_id=cast.ada.id, categories=["neglect", "multiple"])
    assert "categories" in fault.value.fields


def test_outcomes_are_numbered_and_hold_their_actions_in_order(db, cast, plan):
    who = cast.actor(cast.priya)
    first = write_outcome(db, who, plan=plan, goal="A grown-up is up first")
    second = write_outcome(db, who, plan=plan, goal="Her teeth do not hurt")
    write_action(db, who, outcome=first, what="Get up at 6:30", who="Marta", by_when=date(2026, 11, 30))
    write_action(db, who, outcome=first, what="Do mornings")
    db.commit()
    assert [one.number for one in outcomes_of(db, plan)] == [1, 2]
    found = actions_of(db, [first, second])
    assert [clear(action, "what") for action in found[first.id]] == ["Get up at 6:30", "Do mornings"]
    assert found[second.id] == []


def test_an_outcome_needs_only_its_goal_and_an_action_only_what(db, cast, plan):
    with pytest.raises(Incomplete):
        write_outcome(db, cast.actor(cast.priya), plan=plan, goal=" ")
    outcome = write_outcome(db, cast.actor(cast.priya), plan=plan, goal="Sleep")
    with pytest.raises(Incomplete):
        write_action(db, cast.actor(cast.priya), outcome=outcome, what="")


def test_a_change_from_an_old_page_is_refused_with_the_newer_row(db, cast, plan):
    who = cast.actor(cast.priya)
    row = write_outcome(db, who, plan=plan, goal="Sleep")
    write_outcome(db, who, plan=plan, outcome=row, version=1, goal="Sleep in a bed")
    with pytest.raises(WrittenMeanwhile):
        write_outcome(db, who, plan=plan, outcome=row, version=1, goal="Sleep well")
    assert clear(row, "goal") == "Sleep in a bed"


def test_vague_words_are_marked_and_nothing_of_the_text_is_changed():
    text = "Bedroom is cluttered and not appropriate."
    assert "".join(piece.text for piece in pieces(text)) == text
    assert [piece.text for piece in pieces(text) if piece.vague] == ["cluttered", "appropriate"]
    assert has_vague("Home conditions to improve") and not has_vague("Ava sleeps in a dry bed", "")
