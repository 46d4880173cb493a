"""Whether a child was offered an advocate is written down, asked anew for each conference, and a gap says so."""

from datetime import timedelta

import pytest

from app.advocacy.service import note_offer, offers_of
from app.dues.promised import advocates
from app.evidence.gathered import gather
from app.kit.clock import today
from app.kit.faults import Incomplete
from tests import people

PAGE = "/practitioner/children/K-1001/advocacy"


def offer(db, cast, **changed):
    given = {"said_on": today(), "result": "declined"}
    return note_offer(db, cast.actor(cast.priya), child_id=cast.ada.id, **{**given, **changed})


def test_a_conference_ahead_asks_until_something_is_written_down(db, cast):
    ahead = [due.child.id for due in advocates(db, gather(db, [cast.ada, cast.ben]), today())]
    assert cast.ada.id in ahead
    offer(db, cast)
    db.commit()
    left = [due.child.id for due in advocates(db, gather(db, [cast.ada, cast.ben]), today())]
    assert left == [id_ for id_ in ahead if id_ != cast.ada.id]


def test_a_child_not_offered_one_needs_a_reason(db, cast):
    with pytest.raises(Incomplete) as fault:
        offer(db, cast, result="not-offered")
    assert set(fault.value.fields) == {"note"}
    assert offer(db, cast, result="not-offered", note="The local offer begins at five.").result == "not-offered"


@pytest.mark.parametrize(
    ("changed", "field"),
    [({"said_on": None}, "said_on"), ({"said_on": today() + timedelta(days=1)}, "said_on"), ({"result": "won"}, "result")],
)
def test_what_is_missing_is_named(db, cast, changed, field):
    with pytest.raises(Incomplete) as fault:
        offer(db, cast, **changed)
    assert set(fault.value.fields) == {field}


def test_the_page_says_the_gap_and_then_the_answer_newest_first(client, db, cast):
    people.sign_in(client, cast.priya)
    assert "Nobody has written down whether Ada was offered an advocate." in client.get(PAGE).text
    offer(db, cast, said_on=today() - timedelta(days=9), result="thinking")
    offer(db, cast, result="accepted", note="Grace Bell")
    db.commit()
    page = client.get(PAGE).text
    assert page.index("Grace Bell") < page.index("has not said yet")
    assert [one.note for one in offers_of(db, cast.ada.id)] == ["Grace Bell", ""]
