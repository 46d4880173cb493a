"""A core group is planned, then written up once, with how the child's part was brought; or says why it did not take place."""

from datetime import timedelta

import pytest

from app.kit.clock import today
from app.kit.errors import Conflict
from app.kit.faults import Incomplete
from app.plans.core_groups import (
    core_groups_of,
    days_of_groups,
    did_not_take_place,
    held_before,
    plan_core_group,
    write_up,
)
from app.plans.service import open_plan
from app.vault import clear


@pytest.fixture
def plan(db, cast):
    return open_plan(db, cast.actor(cast.priya), child_id=cast.ada.id, started_on=today() - timedelta(days=30))


@pytest.fixture
def group(db, cast, plan):
    return plan_core_group(db, cast.actor(cast.priya), plan=plan, planned_on=today() - timedelta(days=3))


HELD = {"held_on": today(), "came": ["school", "social-care"], "voice": "words"}


def test_what_was_written_up_stays_as_it_is(db, cast, group):
    who = cast.actor(cast.priya)
    write_up(db, who, group=group, **HELD, voice_note="Her drawing was shown.")
    assert group.came == ["social-care", "school"] and clear(group, "voice_note") == "Her drawing was shown."
    with pytest.raises(Conflict):
        write_up(db, who, group=group, **HELD)
    with pytest.raises(Conflict):
        did_not_take_place(db, who, group=group, why="Nobody came.")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"held_on": None}, "held_on"), ({"held_on": today() + timedelta(days=1)}, "held_on"), ({"came": []}, "came"), ({"came": ["aunts"]}, "came"),
     ({"voice": ""}, "voice"), ({"what_next": "x" * 20_001}, "what_next")],
)  # fmt: skip
def test_it_is_not_written_up_without_who_came_and_the_childs_part(db, cast, group, wrong, field):
    with pytest.raises(Incomplete) as fault:
        write_up(db, cast.actor(cast.priya), group=group, **HELD | wrong)
    assert list(fault.value.fields) == [field] and group.written_at is None


def test_one_that_did_not_take_place_is_kept_with_why_and_counts_for_no_date(db, cast, plan, group):
    with pytest.raises(Incomplete):
        did_not_take_place(db, cast.actor(cast.priya), group=group, why=" ")
    did_not_take_place(db, cast.actor(cast.priya), group=group, why="The school was shut by snow.")
    assert [clear(row, "not_held") for row in core_groups_of(db, plan)] == ["The school was shut by snow."]
    assert days_of_groups(db, [cast.ada.id]) == []


def test_none_is_planned_before_the_plan_began(db, cast, plan):
    for wrong in (None, plan.started_on - timedelta(days=1)):
        with pytest.raises(Incomplete):
            plan_core_group(db, cast.actor(cast.priya), plan=plan, planned_on=wrong)


def test_the_one_before_is_the_last_that_was_held_earlier(db, cast, plan, group):
    who = cast.actor(cast.priya)
    first, second = (plan_core_group(db, who, plan=plan, planned_on=today() - timedelta(days=days)) for days in (20, 10))
    write_up(db, who, group=first, **HELD | {"held_on": today() - timedelta(days=20)})
    assert held_before([first, second, group], group) == today() - timedelta(days=20), "the second was never held"
    assert held_before([first, second, group], first) is None
