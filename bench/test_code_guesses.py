"""S11 at full size."""

from types import SimpleNamespace

from sqlmodel import select

from app.sittings import opening
from app.sittings.codes import new_code
from app.sittings.models import ChildSession, Invitation
from app.sittings.packing import invite
from tests import people


def test_twenty_thousand_guesses_open_nothing(client, db, cast, settings, monkeypatch):
    checked = []
    monkeypatch.setattr("app.sittings.opening.fits", lambda stored, secret: checked.append(stored) or False)
    monkeypatch.setattr("app.sittings.opening.PER_MINUTE", 10**9)
    sittings = [people.pack_for(db, cast, child) for child in (cast.ada, cast.ben, cast.cleo) for _ in range(20)]
    locators = [invite(db, cast.actor(cast.priya), sitting, settings).locator for sitting in sittings]
    db.commit()
    request = SimpleNamespace(app=client.app, state=SimpleNamespace(request_id="bench"))
    for n in range(20_000):
        opening.open_by_code(request, locators[n % len(locators)], new_code(7))
    db.rollback()
    assert {row.tries_left for row in db.exec(select(Invitation))} == {0}
    assert len([stored for stored in checked if stored]) == 5 * len(locators)
    assert db.exec(select(ChildSession)).all() == []
