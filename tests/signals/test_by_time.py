"""The running server passes a signal on by itself, in its time, once, however many servers there are and whether or not a page is open."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlmodel import select
from starlette.testclient import TestClient

from app import by_time
from app.by_time import CHORES, once, pass_signals_on
from app.families.models import Allocation
from app.identity.permissions import Role
from app.kit.clock import frozen, now
from app.main import create_app
from app.signals.models import Signal
from app.trail import What, record
from app.trail.models import Happening
from tests import people

SIGNALS = next(chore for chore in CHORES if chore.do is pass_signals_on)


@pytest.fixture
def pressed(db, cast) -> Signal:
    """Ada pressed just now; Tom is on duty."""
    row = Signal(child_id=cast.ada.id, sitting_id=people.pack_for(db, cast, cast.ada).id, raised_at=now())
    cast.tom.duty = True
    db.add_all([row, cast.tom])
    record(db, people.SCENE, What.SIGNAL_RAISED, child_id=cast.ada.id, subject=row)
    db.commit()
    return row


def on_duty(db) -> list[Allocation]:
    rows = list(db.exec(select(Allocation).where(Allocation.role == Role.DUTY)))
    db.commit()
    return rows


class Clock:
    """Hands of a clock in place of waiting: each chore is let go on once, the second time it waits for ever."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self.round = threading.Event()

    async def wait(self, seconds: float) -> None:
        self.asked.append(seconds)
        if self.asked.count(seconds) > len([chore for chore in CHORES if chore.every.total_seconds() == seconds]):
            self.round.set()
            await asyncio.Event().wait()


def test_no_page_is_open_and_it_goes_on_within_a_minute_of_its_time(app, db, cast, pressed, monkeypatch):
    clock = Clock()
    monkeypatch.setattr(by_time, "wait", clock.wait)
    monkeypatch.setattr(by_time, "CHORES", CHORES)
    with frozen(now() + timedelta(minutes=31)), TestClient(app):
        assert clock.round.wait(20), "the server did nothing by itself"
    assert SIGNALS.every <= timedelta(minutes=1) and SIGNALS.every.total_seconds() in clock.asked
    assert [row.practitioner_id for row in on_duty(db)] == [cast.tom.id]


def test_before_its_time_nothing_moves(app, db, cast, pressed):
    with frozen(now() + timedelta(minutes=29)):
        once(app, SIGNALS)
    assert on_duty(db) == []


def test_several_servers_at_the_same_moment_pass_it_on_once(app, settings, db, cast, pressed):
    others = [create_app(settings) for _ in range(3)]
    with frozen(now() + timedelta(minutes=31)), ThreadPoolExecutor(4) as at_once:
        list(at_once.map(lambda one: once(one, SIGNALS), [app, *others]))
    for one in others:
        one.state.engine.dispose()
    assert len(on_duty(db)) == 1
    told = db.exec(select(Happening).where(Happening.what == What.SIGNAL_ESCALATED.value)).all()
    assert len(told) == 1, "it is on the trail once"


def test_what_fails_once_is_tried_again_at_its_next_time(app, db, cast, pressed, monkeypatch, caplog):
    with monkeypatch.context() as broken, frozen(now() + timedelta(minutes=31)):
        broken.setattr(by_time, "escalate", _no_disk)
        once(app, SIGNALS)
    assert on_duty(db) == [] and "passing signals on did not succeed: OSError" in caplog.text
    with frozen(now() + timedelta(minutes=32)):
        once(app, SIGNALS)
    assert len(on_duty(db)) == 1


def _no_disk(*_given) -> int:
    raise OSError("no space left")
