"""What is due, and the order it is shown in: late first by its day, then what comes, then what has no day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from app.deadlines.working_days import no_later_than
from app.dues import Due, dues
from app.dues.due import in_order
from app.evidence.gathered import gather
from app.families.models import Family
from app.kit.clock import frozen, now, today
from app.sittings.models import Manner, SittingStatus
from app.tellings.service import tell
from app.trail import What, record
from tests import people, voices

DAY = date(2026, 11, 23)


def due(name: str, day: date | None) -> Due:
    return Due(child=None, kind="visit", what=name, due_on=day, href="/")  # type: ignore[arg-type]


def test_late_first_then_what_comes_then_what_has_no_day():
    given_in = [due("some day", None), due("next week", DAY + timedelta(7)), due("late", DAY - timedelta(1)), due("today", DAY), due("very late", DAY - timedelta(30))]
    assert [one.what for one in in_order(given_in, DAY)] == ["very late", "late", "today", "next week", "some day"]


@given(st.lists(st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2027, 1, 1)))))
def test_no_day_is_moved_and_children_with_the_same_day_stay_as_they_came(days):
    given_in = [due(str(n), day) for n, day in enumerate(days)]
    found = in_order(given_in, DAY)
    assert sorted(found, key=lambda one: int(one.what)) == given_in
    for first, second in pairwise(found):
        if first.due_on == second.due_on:
            assert int(first.what) < int(second.what)
        assert not (second.is_late(DAY) and not first.is_late(DAY))


def mine(db, cast, day=None) -> dict[tuple[str, str], Due]:
    found = dues(db, gather(db, [cast.ada, cast.ben]), day or today())
    return {(one.child.name, one.kind): one for one in found}


def test_an_unread_answer_is_due_by_its_limit(db, cast):
    with frozen(now() - timedelta(days=10)):
        voices.say(db, cast, cast.ada, "I get up first")
    one = mine(db, cast)["Ada", "read"]
    assert one.is_late(today()) and one.what == "Read Ada’s answer" and "/K-1001/responses/" in one.href
    assert "I get up" not in one.what and ("Ben", "read") not in mine(db, cast)


def test_each_child_is_to_be_seen_alone_again_some_weeks_after_the_last_time(db, cast):
    seen = people.pack_for(db, cast, cast.ada)
    seen.opened_at, seen.seen_alone = now() - timedelta(weeks=3), True
    record(db, people.SCENE, What.SITTING_OPENED, child_id=cast.ada.id)
    db.commit()
    assert mine(db, cast)["Ada", "seen-alone"].due_on == today() + timedelta(weeks=1)
    assert mine(db, cast)["Ben", "seen-alone"].due_on == today(), "never seen alone: since he came onto the record"


@pytest.mark.parametrize(("status", "alone", "lacks"), [
    (SittingStatus.FINISHED, None, True), (SittingStatus.LOCKED, None, True), (SittingStatus.FINISHED, False, False),
    (SittingStatus.OPEN, None, False), (SittingStatus.PACKED, None, False),
])  # fmt: skip
def test_direct_work_that_is_over_is_written_up(db, cast, status, alone, lacks):
    row = people.pack_for(db, cast, cast.ben)
    row.status, row.seen_alone, row.opened_at, row.manner = status, alone, now(), Manner.OWN_DEVICE
    record(db, people.SCENE, What.SITTING_OPENED, child_id=cast.ben.id)
    db.commit()
    assert lacks == (("Ben", "write-up") in mine(db, cast))
    if lacks:
        one = mine(db, cast)["Ben", "write-up"]
        assert one.due_on == no_later_than(today(), 2) and one.href.endswith(f"/sittings/{row.id.hex}/write-up")


def test_after_a_conference_a_child_is_told_until_they_were(db, cast):
    assert ("Ada", "telling") not in mine(db, cast), "the conference is still to come"
    cast.conference.starts_at = now() - timedelta(days=3)
    db.add(cast.conference)
    db.commit()
    assert "what the conference of" in mine(db, cast)["Ada", "telling"].what
    tell(db, cast.actor(cast.priya), child_id=cast.ada.id, told_on=today(), method="in-person", did="We asked for a bed.")
    db.commit()
    assert ("Ada", "telling") not in mine(db, cast) and ("Ben", "telling") in mine(db, cast)


def test_ten_children_ask_no_more_of_the_database_than_two(db, cast):
    family = db.get(Family, cast.ada.family_id)
    more = [people.add_child(db, family, f"K-7{n:03}", f"Kim {n}", 8) for n in range(8)]
    db.commit()
    few, many = gather(db, [cast.ada, cast.ben]), gather(db, [cast.ada, cast.ben, *more])
    assert asked(db, many) == asked(db, few)


def asked(db, gathered) -> int:
    statements: list[str] = []

    def note(_connection, _cursor, statement, *_more):
        statements.append(statement)

    event.listen(db.get_bind(), "before_cursor_execute", note)
    dues(db, gathered, today())
    event.remove(db.get_bind(), "before_cursor_execute", note)
    return len(statements)
