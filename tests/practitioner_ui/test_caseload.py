"""Today: signals first, reading with its limit, every child under their family, and nothing for an administrator."""

from datetime import timedelta

import pytest
from sqlmodel import select

from app.identity.permissions import Role
from app.kit.clock import frozen, now, today
from app.signals.models import Signal
from app.trail import What, record
from app.trail.models import Happening
from tests import people, voices


def today_of(client, who) -> str:
    page = people.sign_in(client, who).get("/practitioner")
    assert page.status_code == 200
    return page.text


@pytest.fixture
def signal(db, cast) -> Signal:
    sitting = people.pack_for(db, cast, cast.ada)
    row = Signal(child_id=cast.ada.id, sitting_id=sitting.id, raised_at=now() - timedelta(minutes=33))
    db.add(row)
    record(db, people.SCENE, What.SIGNAL_RAISED, child_id=cast.ada.id, subject=row)
    db.commit()
    return row


def take(client, signal: Signal, note: str = ""):
    address = f"/practitioner/children/K-1001/signals/{signal.id.hex}/acknowledge"
    return client.post(address, data={"note": note, "csrf_token": people.token_for(client)})


def test_the_children_of_this_worker_and_no_others(client, cast):
    page = today_of(client, cast.priya)
    assert "Ada" in page and "Ben" in page and "Cleo" not in page and "FM-2002" not in page
    assert "Cleo" in today_of(client, cast.tom) and "Ada" not in today_of(client, cast.tom)


def test_an_allocation_that_ended_yesterday_shows_nobody(client, cast):
    page = today_of(client, cast.olga)
    assert "Ada" not in page and "not allocated to any child" in page


def test_an_administrator_sees_no_child_at_all(client, cast, db):
    people.allocate(db, cast.root, cast.ada, Role.SOCIAL_WORKER)
    db.commit()
    page = today_of(client, cast.root)
    assert "opens no child’s record" in page and "Ada" not in page and "FM-" not in page


def test_a_signal_stands_first_for_worker_and_manager_with_what_the_child_was_told(client, cast, signal):
    for who in (cast.priya, cast.sam):
        page = today_of(client, who)
        assert page.index("Ada pressed") < page.index("Family")
        assert "33 minutes ago" in page and "Nobody has said that they have this yet." in page
        assert "Priya Nair can see you want to talk." in page
    for who in (cast.ruth, cast.lowe, cast.grace, cast.noor, cast.tom):
        assert "pressed" not in today_of(client, who)


def test_saying_you_have_it_is_kept_with_the_name_and_the_trail(client, cast, db, signal):
    people.sign_in(client, cast.priya)
    assert take(client, signal, "I ring her school now.").status_code == 303
    assert "You said that you have this" in client.get("/practitioner").text
    assert "Priya Nair has this" in today_of(client, cast.sam)
    done = db.exec(select(Happening).where(Happening.what == What.SIGNAL_ACKNOWLEDGED.value)).all()
    assert [row.actor_name for row in done] == ["Priya Nair"]


def test_the_first_to_have_it_stays(client, cast, db, signal):
    assert take(people.sign_in(client, cast.sam), signal).status_code == 303
    people.sign_in(client, cast.priya)
    late = take(client, signal)
    assert late.status_code == 409 and "Somebody else" in late.text


def test_what_the_second_wrote_is_shown_beside_what_the_first_wrote(client, cast, signal):
    people.sign_in(client, cast.sam)
    assert take(client, signal, note="I ring the school now.").status_code == 303
    people.sign_in(client, cast.priya)
    late = take(client, signal, note="I drive there at four.")
    assert late.status_code == 422 and "What you wrote, which was not kept" in late.text
    assert "I ring the school now." in late.text and "I drive there at four." in late.text


@pytest.mark.parametrize(("who", "status"), [("lowe", 403), ("grace", 403), ("noor", 403), ("ruth", 403), ("tom", 404), ("root", 404)])
def test_others_cannot_take_it(client, cast, signal, who, status):
    people.sign_in(client, getattr(cast, who))
    assert take(client, signal).status_code == status


def test_a_signal_of_another_child_is_not_found_under_this_one(client, cast, db, signal):
    people.sign_in(client, cast.priya)
    address = f"/practitioner/children/K-1002/signals/{signal.id.hex}/acknowledge"
    assert client.post(address, data={"csrf_token": people.token_for(client)}).status_code == 404


def test_answers_wait_with_their_limit_until_they_are_read(client, cast, db):
    with frozen(now() - timedelta(days=10)):
        old = voices.say(db, cast, cast.ada, "I get up first")
    voices.say(db, cast, cast.ben, "It is loud")
    page = today_of(client, cast.priya)
    assert "Late. Was due" in page and "Read Ada’s answer" in page and f"/responses/{old.id.hex}" in page
    assert "Read Ben’s answer" in page and "from today" in page and "I get up first" not in page
    assert "To read" not in today_of(client, cast.ruth)


def test_the_next_conference(client, cast):
    page = today_of(client, cast.priya)
    assert "Ruth Bell" in page and "review" in page and "/practitioner/conferences/CF-1001" in page


def test_names_with_markup_stay_names(client, cast, db):
    cast.ada.name = "<b>Ada</b>"
    record(db, people.SCENE, What.CHILD_ADDED, child_id=cast.ada.id)
    db.commit()
    page = today_of(client, cast.priya)
    assert "&lt;b&gt;Ada" in page and "<b>Ada" not in page


def test_today_is_a_day_people_would_write(client, cast):
    assert str(today().year) in today_of(client, cast.priya)


def test_from_each_row_one_tap_leads_to_writing_down_and_for_a_baby_to_what_was_seen(client, db, cast):
    cast.ben.born_on = today() - timedelta(days=200)
    record(db, people.SCENE, What.NEEDS_CHANGED, child_id=cast.ben.id)
    db.commit()
    page = today_of(client, cast.priya)
    assert 'href="/practitioner/children/K-1001/written-down"' in page and "what Ada told you" in page
    assert 'href="/practitioner/children/K-1002/observations/new"' in page and "what you saw of Ben" in page
