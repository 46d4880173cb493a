"""A child who wants to talk is seen within seconds, on whatever page the worker or the manager is."""

import pytest

from app.kit import clock
from app.signals.models import Signal
from app.trail import What, record
from tests import people


@pytest.fixture
def ben_pressed(db, cast):
    sitting = people.pack_for(db, cast, cast.ben)
    row = Signal(child_id=cast.ben.id, sitting_id=sitting.id)
    db.add(row)
    record(db, people.SCENE, What.SIGNAL_RAISED, child_id=cast.ben.id, subject=row)
    db.commit()
    return row


PART = {"HX-Request": "true"}


@pytest.mark.parametrize("who", ["priya", "sam"])
def test_worker_and_manager_see_who_it_is(client, cast, ben_pressed, who):
    people.sign_in(client, getattr(cast, who))
    assert "Ben" in client.get("/practitioner/signals", headers=PART).text
    assert "Ben" not in client.get("/practitioner/signals?shown=K-1002", headers=PART).text


@pytest.mark.parametrize("who", ["tom", "ruth", "lowe", "grace", "noor", "root", "olga"])
def test_nobody_else_learns_of_it(client, cast, ben_pressed, who):
    people.sign_in(client, getattr(cast, who))
    assert client.get("/practitioner/signals", headers=PART).text.strip() == ""


def test_a_page_left_open_does_not_keep_anybody_signed_in(client, cast, ben_pressed):
    people.sign_in(client, cast.priya)
    for minutes in (5, 10, 14):
        with clock.frozen(clock.ago(minutes=-minutes)):
            assert client.get("/practitioner/signals", headers=PART).status_code == 200
    with clock.frozen(clock.ago(minutes=-16)):
        answer = client.get("/practitioner/signals", headers=PART)
        assert answer.status_code == 204 and answer.text == ""
