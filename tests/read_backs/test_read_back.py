"""Did we get it right? The child's own answer, kept word for word, needs a recorded showing; refusing to hear it is an answer."""

from datetime import timedelta

import pytest

from app.assessments.service import open_assessment, section_for, write_section
from app.attachments.service import attach
from app.kit.clock import today
from app.kit.faults import Incomplete
from app.read_backs.service import read_back
from app.read_backs.views import open_read_backs, read_backs_of
from app.vault import clear
from app.vault.words import NotShown
from tests import people, voices

PAGE = "/practitioner/children/K-1001/read-backs"
GOOD = {"read_on": today(), "right": "partly", "child_said": "I said my nan, not my dad."}


def test_what_the_child_corrected_needs_a_recorded_showing(db, cast):
    row = read_back(db, cast.actor(cast.priya), child_id=cast.ada.id, **GOOD)
    db.commit()
    with pytest.raises(NotShown):
        clear(row, "child_said")
    (view,) = open_read_backs(db, cast.actor(cast.priya), cast.ada, read_backs_of(db, cast.ada.id))
    assert (view.child_said, view.right) == (GOOD["child_said"], "Some of it is right")


def test_a_child_may_not_want_to_hear_it(db, cast):
    row = read_back(db, cast.actor(cast.priya), child_id=cast.ada.id, read_on=today(), right="did-not-want-to")
    assert row.child_said is None


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"read_on": None}, "read_on"),
        ({"read_on": today() + timedelta(days=1)}, "read_on"),
        ({"right": "maybe"}, "right"),
        ({"right": "no", "child_said": " "}, "child_said"),
    ],
)
def test_what_is_missing_is_named(db, cast, changed, field):
    with pytest.raises(Incomplete) as fault:
        read_back(db, cast.actor(cast.priya), child_id=cast.ada.id, **{**GOOD, **changed})
    assert set(fault.value.fields) == {field}


def test_the_page_reads_back_what_stands_and_keeps_what_the_child_said(client, db, cast):
    told, who = voices.say(db, cast, cast.ada, "My nan gets me up."), cast.actor(cast.priya)
    assessment = open_assessment(db, who, child_id=cast.ada.id)
    attach(db, who, child_id=cast.ada.id, source=told, place=section_for(db, who, assessment=assessment, area="day-to-day"))
    write_section(db, who, assessment=assessment, area="day-to-day", text="Ada is got up by an adult.", version=0)
    db.commit()
    people.sign_in(client, cast.priya)
    page = client.get(PAGE).text
    assert "My nan gets me up." in page and "Ada is got up by an adult." in page and "Not read back yet" in page
    answer = client.post(PAGE, data={"right": "no", "read_on": "today", "child_said": "It is my nan.", "csrf_token": people.token_for(client)})
    assert answer.status_code == 422 and "It is my nan." in answer.text and 'value="no" checked' in answer.text
