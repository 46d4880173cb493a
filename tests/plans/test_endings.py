"""A plan does not end over a child's head: without a voice, with an old one, or against it, it asks for a written reason."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from app.evidence.latest_voice import latest_voice
from app.kit import clock
from app.kit.clock import now, today
from app.kit.errors import Conflict
from app.kit.faults import Incomplete
from app.plans.endings import STANDS, Voice, end_plan, ending_of, voice_faults
from app.plans.service import current_plan, open_plan, plans_of
from app.vault import clear
from tests import voices

HEARD, OLD, NONE = Voice(date(2026, 11, 20)), Voice(date(2026, 9, 1), old=True), Voice()


@given(st.sampled_from([HEARD, OLD, NONE]), st.sampled_from([*STANDS, ""]), st.sampled_from(["", "  \n", "The move is in May."]))
def test_nothing_goes_on_without_a_reason_but_a_new_voice_that_does_not_stand_against_it(voice: Voice, stands: str, reason: str):
    faults = voice_faults(voice, stands, reason)
    needs = voice is not HEARD or stands == "against"
    assert ("going_on_reason" in faults) == (needs and not reason.strip())
    assert ("stands" in faults) == (voice is not NONE and not stands)


def test_each_reason_is_asked_for_in_its_own_words():
    asked = [str(voice_faults(voice, stands, "")["going_on_reason"]) for voice, stands in product([NONE, OLD, HEARD], ["against"])]
    assert "nothing of this child’s own" in asked[0] and "stand against" in asked[1] and "stand against" in asked[2]
    assert "longer ago" in str(voice_faults(OLD, "for", "")["going_on_reason"])


@pytest.fixture
def plan(db, cast):
    return open_plan(db, cast.actor(cast.priya), child_id=cast.ada.id, started_on=today() - timedelta(days=90))


def end(db, cast, plan, **more):
    given = {"kind": "ended", "ended_on": today(), "reason": "Her nights are quiet.", "voice": Voice(), "going_on_reason": "She said no."} | more
    return end_plan(db, cast.actor(cast.priya), plan=plan, **given)


def test_it_ends_once_stays_readable_and_the_next_one_is_new(db, cast, plan):
    row = end(db, cast, plan)
    assert (plan.ended_on, clear(row, "going_on_reason")) == (today(), "She said no.") and ending_of(db, plan).id == row.id
    with pytest.raises(Conflict):
        end(db, cast, plan)
    assert current_plan(db, cast.ada.id) is None
    again = open_plan(db, cast.actor(cast.priya), child_id=cast.ada.id, categories=["emotional"])
    assert [one.id for one in plans_of(db, cast.ada.id)] == [again.id, plan.id]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"kind": "closed"}, "kind"), ({"ended_on": None}, "ended_on"), ({"ended_on": today() + timedelta(days=1)}, "ended_on"),
     ({"ended_on": date(2001, 1, 1)}, "ended_on"), ({"reason": ""}, "reason"), ({"going_on_reason": ""}, "going_on_reason")],
)  # fmt: skip
def test_what_is_asked_for(db, cast, plan, wrong, field):
    with pytest.raises(Incomplete) as fault:
        end(db, cast, plan, **wrong)
    assert list(fault.value.fields) == [field] and plan.ended_on is None


def test_a_brothers_words_cannot_stand_for_hers(db, cast, plan):
    his = voices.say(db, cast, cast.ben, "It is fine.")
    with pytest.raises(IntegrityError):
        end(db, cast, plan, voice=Voice(today(), response_id=his.id), stands="for")
        db.flush()
    db.rollback()


def test_the_latest_voice_is_what_stands_of_the_last_telling_and_grows_old(db, cast):
    voices.say(db, cast, cast.ada, "Before.")
    last = voices.say(db, cast, cast.ada, "Now.")
    voices.say(db, cast, cast.ada, "", how="skipped", step="school")
    found = latest_voice(db, cast.actor(cast.priya), cast.ada, asked=True, today=today())
    assert [view.words for view in found.placed.responses] == ["Now."] and found.voice.response_id == last.id and not found.voice.old
    with clock.frozen(now() + timedelta(days=29)):
        assert latest_voice(db, cast.actor(cast.priya), cast.ada, asked=True, today=today()).voice.old
    assert latest_voice(db, cast.actor(cast.priya), cast.ben, asked=True, today=today()).voice == Voice()
