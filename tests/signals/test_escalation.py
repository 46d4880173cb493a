"""A signal nobody took goes to those on duty, who then reach this child, for this, and not for long."""

from datetime import timedelta

import pytest
from sqlmodel import select

from app.deadlines.working_days import no_later_than
from app.families.models import Allocation
from app.identity.permissions import Role
from app.kit.clock import frozen, now, today
from app.signals.escalation import escalate
from app.signals.models import Signal
from app.signals.service import acknowledge
from app.trail import What, record
from app.trail.models import Happening
from tests import people


@pytest.fixture
def signal(db, cast) -> Signal:
    """Ada pressed 33 minutes ago; Tom, who works with neither her nor Ben, is on duty."""
    row = Signal(child_id=cast.ada.id, sitting_id=people.pack_for(db, cast, cast.ada).id, raised_at=now() - timedelta(minutes=33))
    db.add(row)
    cast.tom.duty = True
    db.add(cast.tom)
    record(db, people.SCENE, What.SIGNAL_RAISED, child_id=cast.ada.id, subject=row)
    db.commit()
    return row


def duty_rows(db) -> list[Allocation]:
    rows = list(db.exec(select(Allocation).where(Allocation.role == Role.DUTY).execution_options(populate_existing=True)))
    db.commit()
    return rows


def test_after_the_minutes_it_goes_on_once_with_its_reason_and_its_last_day(db, cast, signal):
    assert escalate(db, 40) == 0 and escalate(db, 30) == 1 and escalate(db, 30) == 0
    [row] = duty_rows(db)
    assert (row.practitioner_id, row.child_id) == (cast.tom.id, cast.ada.id)
    assert row.to_on == no_later_than(today(), 1) and "nobody had taken the signal" in row.reason
    told = db.exec(select(Happening).where(Happening.what == What.SIGNAL_ESCALATED.value)).one()
    assert told.child_id == cast.ada.id and told.actor_kind == "system" and told.detail == {"to": ["Tom Reed"]}


def test_a_signal_somebody_has_stays_where_it_is(db, cast, signal):
    acknowledge(db, cast.actor(cast.priya), signal)
    db.commit()
    assert escalate(db, 30) == 0 and duty_rows(db) == []


def test_without_anybody_on_duty_it_waits_for_somebody(db, cast, signal):
    cast.tom.duty = False
    db.add(cast.tom)
    db.commit()
    assert escalate(db, 30) == 0
    cast.tom.duty = True
    db.add(cast.tom)
    db.commit()
    assert escalate(db, 30) == 1


def test_who_keeps_the_system_running_is_given_no_child_even_when_marked_for_duty(db, cast, signal):
    cast.tom.administers = True
    db.add(cast.tom)
    db.commit()
    assert escalate(db, 30) == 0 and duty_rows(db) == []


def test_still_untaken_it_goes_on_again_each_day(db, cast, signal):
    escalate(db, 30)
    db.commit()
    with frozen(now() + timedelta(days=8)):
        assert escalate(db, 30) == 1 and escalate(db, 30) == 0
    first, second = duty_rows(db)
    assert first.to_on < second.to_on


def test_whoever_has_it_before_them_already_is_not_allocated_again(db, cast, signal):
    cast.priya.duty = True
    db.add(cast.priya)
    db.commit()
    escalate(db, 30)
    assert [row.practitioner_id for row in duty_rows(db)] == [cast.tom.id]


def test_on_duty_one_sees_the_signal_takes_it_and_reads_nothing(client, db, cast, signal):
    people.sign_in(client, cast.tom)
    assert "Ada" in client.get("/practitioner/signals").text, "his own page asked, and it came"
    page = client.get("/practitioner").text
    assert "it also went to Tom Reed, on duty." in page and "Shown at once to Priya Nair" in page
    assert "Ada pressed" in page and "To read" in page and "Read Ada" not in page
    home = "/practitioner/children/K-1001"
    assert client.get(home).status_code == 200
    assert {client.get(f"{home}/{part}").status_code for part in ("plan", "assessment", "trail", "observations/new")} == {403}
    assert client.get("/practitioner/children/K-1002").status_code == 404, "her brother is not part of it"
    taken = client.post(f"{home}/signals/{signal.id.hex}/acknowledge", data={"csrf_token": people.token_for(client)})
    assert taken.status_code == 303
    people.sign_in(client, cast.priya)
    assert "Tom Reed has this" in client.get("/practitioner").text


def test_a_page_that_asks_by_itself_moves_nothing_before_its_time(client, db, cast, signal):
    signal.raised_at = now() - timedelta(minutes=5)
    record(db, people.SCENE, What.SIGNAL_RAISED, child_id=cast.ada.id)
    db.commit()
    people.sign_in(client, cast.tom)
    assert "Ada" not in client.get("/practitioner/signals").text and duty_rows(db) == []


def test_the_page_says_when_it_goes_on_and_nothing_where_nobody_is_on_duty(client, db, cast, signal):
    signal.raised_at = now() - timedelta(minutes=5)
    record(db, people.SCENE, What.SIGNAL_RAISED, child_id=cast.ada.id)
    db.commit()
    assert "it also goes to those on duty" in people.sign_in(client, cast.priya).get("/practitioner").text
    cast.tom.duty = False
    db.add(cast.tom)
    db.commit()
    assert "on duty" not in client.get("/practitioner").text
