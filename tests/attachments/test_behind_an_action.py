"""What stands behind an action stands behind its outcome: for the family's copy, for the grid, for what was said again, on either engine."""

from datetime import timedelta

import pytest
from sqlmodel import select

from app.attachments.models import Attachment
from app.attachments.outcomes import behind
from app.attachments.service import attach
from app.evidence.gathered import gather
from app.evidence.placed import placed
from app.kit.clock import frozen, now
from app.plans.models import Action, Outcome
from app.plans.service import actions_of, open_plan, write_action, write_outcome
from app.sharing.passages import passages
from tests import people, voices


@pytest.fixture
def scene(any_db):
    """Ada's words behind one action of her only outcome; she has said more about it since."""
    cast = people.gather(any_db)
    who = cast.actor(cast.priya)
    outcome = write_outcome(any_db, who, plan=open_plan(any_db, who, child_id=cast.ada.id), goal="A grown-up is up first")
    action = write_action(any_db, who, outcome=outcome, what="Ring Marta")
    with frozen(now() - timedelta(days=9)):
        told = voices.say(any_db, cast, cast.ada, "I want someone to come.")
    attach(any_db, who, child_id=cast.ada.id, source=told, place=action)
    any_db.commit()
    return any_db, cast, told


def test_a_question_about_a_paraphrase_covers_the_action_too(scene):
    db, _cast, told = scene
    (outcome,) = outcomes = list(db.exec(select(Outcome)))
    found = passages(
        sections=[], outcomes=outcomes, actions=actions_of(db, outcomes), analyses=[], weight=outcome, attachments=list(db.exec(select(Attachment))), told=[]
    )
    assert next(one for one in found if one.kind == "outcome").rests_on == {told.id}
    assert behind(db.exec(select(Attachment)), outcome.id, {}) == [], "without its actions nothing stands behind it"


def test_the_grid_counts_it_for_the_outcome(scene):
    db, cast, _told = scene
    (of,) = gather(db, [cast.ada])
    assert [row.outcome_id for row in of.attachments] == [db.exec(select(Outcome)).one().id]


def test_what_was_said_since_stands_beside_it(scene):
    db, cast, told = scene
    newer = voices.say(db, cast, cast.ada, "Joe comes now.")
    action = db.exec(select(Action)).one()
    beside = placed(db, cast.actor(cast.priya), cast.ada, words=True, purpose="a test")[action.id]
    assert [view.words for view in beside.responses] == ["I want someone to come."]
    assert [view.id for view in beside.since[told.id].answers] == [newer.id]
