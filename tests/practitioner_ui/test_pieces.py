"""An answer of several pieces on the adults' pages: what was picked plainly, only the child's own words in quotation marks."""

import re

import pytest

from app.attachments.service import attach
from app.plans.service import open_plan, write_outcome
from app.sittings.models import SittingStatus
from practitioner_ui.answers.parts import pieces_of
from tests import people
from tests.exports.test_beside_the_words import MESSAGE, PLACED, RINGS, SAID, give

NAMES = {"placed": [*PLACED["placed"], {"who": "", "name": "<b>Pan & Co</b>\n  x", "ring": "far"}]}


@pytest.fixture
def told(db, cast):
    sitting = people.pack_for(db, cast, cast.ada)
    sitting.status = SittingStatus.FINISHED
    placed = give(db, cast.ada, sitting, "people", RINGS, NAMES)
    message = give(db, cast.ada, sitting, "message", MESSAGE, SAID, "Please listen.")
    priya = cast.actor(cast.priya)
    outcome = write_outcome(db, priya, plan=open_plan(db, priya, child_id=cast.ada.id), goal="Gran")
    attach(db, priya, child_id=cast.ada.id, source=placed, place=outcome)
    db.commit()
    return placed, message


def quoted(text: str) -> list[str]:
    """Everything that stands in quotation marks on the page."""
    return re.findall(r"“</span>(.*?)<span class=\"mark-after\">”", text, re.S)


ANSWER, RECORD, PLAN = "/practitioner/children/K-1001/responses/{}", "/practitioner/children/K-1001", "/practitioner/children/K-1001/plan"


@pytest.mark.parametrize("page", [ANSWER, RECORD, PLAN])
def test_names_are_as_the_child_wrote_them_and_what_was_picked_is_not_quoted(client, cast, told, page):
    people.sign_in(client, cast.priya)
    text = client.get(page.format(told[0].id.hex)).text
    said = quoted(text)
    assert {"Ben 😀", "Nana Jo", "&lt;b&gt;Pan &amp; Co&lt;/b&gt;\n  x"} <= set(said)
    assert not {"Mum", "Brother or sister", "Very close"} & set(said)
    assert '<span class="picked" lang="en">Brother or sister</span>' in text and "“Brother or sister" not in text


def test_the_circles_hold_a_number_for_each_person_and_the_list_says_who(client, cast, told):
    people.sign_in(client, cast.priya)
    text = client.get(ANSWER.format(told[0].id.hex)).text
    assert text.count('class="dot"') == 4 and text.count('class="ring"') == 2
    assert text.index("Very close") < text.index("Nana Jo") < text.index("Not so close")


def test_the_chair_sees_who_reads_the_message_and_who_should_not_be_there(client, cast, told):
    people.sign_in(client, cast.ruth)
    text = client.get("/practitioner/conferences/CF-1001/children/K-1001").text
    assert "What Ada wants at the meeting" in text and "Who should read it out?" in text
    room = text.split("Who should not be there?")[1][:400]
    assert "Dad" in room and "Ben’s dad" in quoted(text)


def test_an_answer_without_pieces_has_none(db, cast):
    from app.responses.views import open_responses
    from tests import voices

    row = voices.say(db, cast, cast.ada, "Only words.")
    (view,) = open_responses(db, cast.actor(cast.priya), cast.ada, [row], "a test")
    assert pieces_of(view) is None
