"""A child's record: everything they told to those who may read it, dates alone to those who may not."""

import pytest
from sqlmodel import select

from app.kit.clock import today
from app.observations.service import observe
from app.responses.models import How
from app.trail.happenings import What
from app.trail.models import Happening
from tests import people, voices

RECORD = "/practitioner/children/K-1001"
WORDS = "I get up first. <b>Really</b>."


@pytest.fixture
def told(db, cast):
    sitting = people.pack_for(db, cast, cast.ada)
    row = voices.say(db, cast, cast.ada, WORDS, sitting)
    voices.say(db, cast, cast.ada, "", sitting, how=How.NOT_NOW, step="night")
    return row


def page_for(client, who):
    return people.sign_in(client, who).get(RECORD)


@pytest.mark.parametrize("who", ["priya", "sam", "ruth"])
def test_the_words_stand_in_quotation_marks_as_they_came(client, cast, told, who):
    page = page_for(client, getattr(cast, who))
    assert page.status_code == 200
    assert "I get up first. &lt;b&gt;Really&lt;/b&gt;." in page.text
    assert page.text.count("“") == page.text.count('<span class="mark-before">“</span>') == 1
    assert "Ada chose Not now." in page.text and "How is it at home?" in page.text


def test_the_showing_is_recorded_before_the_page_leaves(client, db, cast, told):
    page_for(client, cast.priya)
    shown = db.exec(select(Happening).filter_by(what=What.WORDS_SHOWN.value, actor_name="Priya Nair")).all()
    assert told.id.hex in shown[-1].detail["items"]


@pytest.mark.parametrize("who", ["grace", "noor", "lowe"])
def test_others_see_who_and_when_but_no_words(client, cast, told, who):
    page = page_for(client, getattr(cast, who))
    assert page.status_code == 200 and "Ada" in page.text
    assert "I get up first" not in page.text and "“" not in page.text


def test_a_partner_sees_their_own_observations_and_not_the_workers(client, db, cast):
    for who, text in ((cast.lowe, "Asleep on the floor."), (cast.priya, "No socks.")):
        observe(db, cast.actor(who), child_id=cast.ada.id, seen_on=today(), text=text)
    db.commit()
    page = page_for(client, cast.lowe)
    assert "Asleep on the floor." in page.text and "No socks." not in page.text
    assert "Write down what you saw" in page.text and "/trail" not in page.text


@pytest.mark.parametrize("who", ["tom", "olga", "root"])
def test_a_stranger_a_past_worker_and_the_administrator_find_nothing(client, cast, told, who):
    assert page_for(client, getattr(cast, who)).status_code == 404


def test_nothing_of_a_brother_is_on_the_page(client, db, cast, told):
    voices.say(db, cast, cast.ben, "Bens own words")
    assert "Bens own words" not in page_for(client, cast.priya).text


def test_a_child_nobody_has_asked_yet(client, cast):
    page = page_for(client, cast.priya)
    assert "Not asked" in page.text and "Not seen alone" in page.text
