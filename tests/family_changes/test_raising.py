"""A change in a family re-opens every brother and sister, in the writer's reach or not, until each was heard or a worker says why not."""

from datetime import timedelta

import pytest
from sqlmodel import select

from app.access.reach import reach_of
from app.dues.hear_again import hear_again
from app.evidence.gathered import gather
from app.families.models import Child, Family
from app.families.service import write_birth
from app.family_changes.changes import State, changes_of, open_changes
from app.family_changes.models import HearAgain
from app.family_changes.service import NEWBORN_DAYS, note_birth, note_change, note_new_child, refuse
from app.kit.clock import now, today
from app.kit.faults import Incomplete
from app.observations.service import observe
from app.responses.models import How
from app.sittings.packing import decline
from app.trail import What, record
from app.trail.models import Happening
from tests import people, voices

BEFORE = today() - timedelta(days=3)


@pytest.fixture
def smiths(db, cast) -> Family:
    return db.exec(select(Family).where(Family.reference == "FM-1001")).one()


def note(db, cast, family, kind="new-adult", day=BEFORE) -> None:
    note_change(db, cast.actor(cast.priya), family_id=family.id, kind=kind, happened_on=day)
    db.commit()


def who_waits(db, children) -> list[str]:
    return [one.child.name for one in open_changes(db, children)]


def baby(db, family, born) -> Child:
    child = Child(family_id=family.id, reference="K-1009", name="Bee", born_on=born)
    db.add(child)
    record(db, people.SCENE, What.CHILD_ADDED, child_id=child.id)
    return child


def test_every_child_of_the_family_and_nobody_elses(db, cast, smiths):
    note(db, cast, smiths)
    assert who_waits(db, [cast.ada, cast.ben, cast.cleo]) == ["Ada", "Ben"]


def test_a_brother_out_of_the_writers_reach_is_re_opened_and_the_writer_learns_nothing(db, cast, smiths):
    hidden = people.add_child(db, smiths, "K-1777", "Zed", 5)
    db.commit()
    db.info["reach"] = reach_of(db, cast.priya.id)
    note(db, cast, smiths)
    assert db.exec(select(HearAgain.child_id)).all().count(hidden.id) == 0, "the writer's own session does not see it"
    assert db.info["reach"].why == "live allocations"
    from app.access.reach import everything

    db.info["reach"] = everything("a test")
    assert who_waits(db, [hidden]) == ["Zed"]
    told = db.exec(select(Happening).where(Happening.child_id == hidden.id, Happening.what == What.HEAR_AGAIN_RAISED)).one()
    assert told.detail == {"kind": "new-adult", "happened_on": BEFORE.isoformat()} and told.actor_name == "Priya Nair"


def test_the_same_change_noted_twice_is_one(db, cast, smiths):
    note(db, cast, smiths)
    note(db, cast, smiths)
    assert who_waits(db, [cast.ada]) == ["Ada"]


@pytest.mark.parametrize("how", [How.TOLD, How.SKIPPED])
def test_what_a_child_gives_afterwards_ends_it_for_that_child_only(db, cast, smiths, how):
    voices.say(db, cast, cast.ada, "before", given_at=now() - timedelta(days=4))
    note(db, cast, smiths)
    assert who_waits(db, [cast.ada, cast.ben]) == ["Ada", "Ben"]
    voices.say(db, cast, cast.ada, "after", how=how)
    assert who_waits(db, [cast.ada, cast.ben]) == ["Ben"]


def test_who_is_here_with_me_is_not_being_heard(db, cast, smiths):
    note(db, cast, smiths)
    voices.say(db, cast, cast.ada, "", activity="arriving", step="with-me")
    assert who_waits(db, [cast.ada]) == ["Ada"]


def test_a_no_ends_it(db, cast, smiths):
    note(db, cast, smiths)
    decline(db, cast.actor(cast.priya), people.pack_for(db, cast, cast.ben), "Not today")
    assert who_waits(db, [cast.ben]) == []


def test_on_the_day_itself_only_what_came_after_the_noting_counts(db, cast, smiths):
    voices.say(db, cast, cast.ada, "this morning", given_at=now() - timedelta(minutes=5))
    note(db, cast, smiths, day=today())
    assert who_waits(db, [cast.ada]) == ["Ada"]
    voices.say(db, cast, cast.ada, "this evening", given_at=now() + timedelta(minutes=5))
    assert who_waits(db, [cast.ada]) == []


def test_a_baby_is_heard_by_somebody_looking_and_an_older_child_is_not(db, cast, smiths):
    little = baby(db, smiths, today() - timedelta(days=200))
    note(db, cast, smiths)
    for child in (little, cast.ada):
        observe(db, cast.actor(cast.priya), child_id=child.id, seen_on=today(), text="Smiled")
    assert who_waits(db, [little, cast.ada]) == ["Ada"]


def test_a_newborn_added_re_opens_the_others_since_the_birth(db, cast, smiths):
    born = today() - timedelta(days=NEWBORN_DAYS)
    note_new_child(db, people.SCENE, baby(db, smiths, born))
    assert [(one.child.name, one.kind, one.happened_on) for one in open_changes(db, [cast.ada, cast.ben])] == [
        ("Ada", "birth", born), ("Ben", "birth", born),
    ]  # fmt: skip


def test_a_twin_is_not_re_opened_by_the_birth_of_the_other(db, cast, smiths):
    born = today() - timedelta(days=2)
    first = baby(db, smiths, born)
    note_new_child(db, people.SCENE, first)
    second = people.add_child(db, smiths, "K-1011", "Cal", 0)
    second.born_on = born
    note_new_child(db, people.SCENE, second)
    assert who_waits(db, [cast.ada, cast.ben, first, second]) == ["Ada", "Ben"]


def test_an_older_child_added_re_opens_the_others_and_not_themselves(db, cast, smiths):
    new = people.add_child(db, smiths, "K-1010", "Dan", 12)
    note_new_child(db, people.SCENE, new)
    db.commit()
    assert {(one.child.name, one.kind) for one in open_changes(db, [cast.ada, cast.ben, new])} == {("Ada", "child-added"), ("Ben", "child-added")}


def test_refused_with_a_reason_it_waits_no_longer(db, cast, smiths):
    note(db, cast, smiths)
    [waiting] = open_changes(db, [cast.ada])
    for change, reason, field in (("move 2020-01-01", "why", "change"), (waiting.key, " ", "reason")):
        with pytest.raises(Incomplete) as fault:
            refuse(db, cast.actor(cast.priya), child=cast.ada, change=change, reason=reason)
        assert set(fault.value.fields) == {field}
    refuse(db, cast.actor(cast.priya), child=cast.ada, change=waiting.key, reason="Ada is with her aunt until May.")
    assert who_waits(db, [cast.ada, cast.ben]) == ["Ben"]
    assert [one.state for one in changes_of(db, [cast.ada])] == [State.REFUSED]
    voices.say(db, cast, cast.ada, "after all")
    assert [one.state for one in changes_of(db, [cast.ada])] == [State.HEARD]


@pytest.mark.parametrize(("kind", "day", "field"), [("", BEFORE, "kind"), ("band-birthday", BEFORE, "kind"), ("move", None, "happened_on"), ("move", today() + timedelta(days=1), "happened_on")])
def test_a_change_needs_a_kind_and_a_day_that_has_been(db, cast, smiths, kind, day, field):
    with pytest.raises(Incomplete) as fault:
        note(db, cast, smiths, kind, day)
    assert set(fault.value.fields) == {field} and who_waits(db, [cast.ada]) == []


def test_it_is_among_what_is_due_without_a_day(db, cast, smiths):
    note(db, cast, smiths)
    [one] = hear_again(db, gather(db, [cast.ada]), today())
    assert one.what.startswith("Hear Ada again. A new adult is in the home, ") and one.due_on is None
    assert one.href == "/practitioner/children/K-1001/hear-again"


def test_a_baby_who_was_waited_for_waits_from_birth_until_somebody_watched(db, cast, smiths):
    bee = Child(family_id=smiths.id, reference="K-1010", name="Bee", due_on=today())
    db.add(bee)
    record(db, people.SCENE, What.CHILD_ADDED, child_id=bee.id)
    assert who_waits(db, [bee]) == []
    write_birth(db, people.SCENE, child=bee, born_on=BEFORE)
    note_birth(db, people.SCENE, bee)
    db.commit()
    assert who_waits(db, [cast.ada, cast.ben, bee]) == ["Ada", "Ben", "Bee"]
    observe(db, cast.actor(cast.priya), child_id=bee.id, seen_on=today(), text="She slept on her mother's arm.")
    db.commit()
    assert who_waits(db, [bee]) == []
