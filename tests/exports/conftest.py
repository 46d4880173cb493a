"""Ada told, drew and left something out; Ben's name is in her words, and much is Ben's alone."""

from datetime import timedelta

import pytest

from app.analyses.service import analyse
from app.attachments.service import attach
from app.conferences.service import give_weight, link_of
from app.kit.clock import now, today
from app.observations.service import observe
from app.plans.service import open_plan, write_action, write_outcome
from app.sittings.models import SittingStatus
from app.tellings.service import tell
from tests import people, voices

MARKUP = "<b>bold</b> {{ title }} {% for %} #let x = 1 ${y} &amp; </w:t> \\ * _ $ @x"


@pytest.fixture
def told(db, cast):
    """Ada's record with one of everything."""
    sitting = people.pack_for(db, cast, cast.ada)
    sitting.status, sitting.opened_at, sitting.seen_alone = SittingStatus.FINISHED, now() - timedelta(days=1), True
    first = voices.say(db, cast, cast.ada, "I do Ben’s bottle.\nMum is tired. 😀", sitting, step="night")
    voices.say(db, cast, cast.ada, MARKUP, sitting, step="school")
    voices.draw(db, cast, cast.ada, sitting)
    priya = cast.actor(cast.priya)
    observe(db, priya, child_id=cast.ada.id, seen_on=today(), text="She held Ben and yawned.", sitting_id=sitting.id)
    analyse(db, priya, child_id=cast.ada.id, response_id=first.id, now="Ada does a parent's job for Ben.")
    plan = open_plan(db, priya, child_id=cast.ada.id)
    one = write_outcome(db, priya, plan=plan, goal="A grown-up is up first")
    write_outcome(db, priya, plan=plan, goal="Teeth")
    write_action(db, priya, outcome=one, what="Ring Marta", who="Joe", by_when=today())
    attach(db, priya, child_id=cast.ada.id, source=first, place=one)
    tell(db, priya, child_id=cast.ada.id, told_on=today(), method="in-person", did="We ring.", child_said="Good.")
    give_weight(db, priya, link=link_of(db, cast.conference.id, cast.ada.id), weight="Full.", not_changed="No worker yet.")
    voices.say(db, cast, cast.ben, "BEN-CANARY is mine alone")
    db.commit()
    return first


@pytest.fixture
def make(db, cast):
    """Makes a report of a child in a format."""
    from app.exports.copies.making import make_report

    def make(child, format):
        link = link_of(db, cast.conference.id, child.id)
        made = make_report(db, cast.actor(cast.priya), child=child, conference=cast.conference, link=link, format=format)
        db.commit()
        return made

    return make
