"""A conference is called, words are weighed, each child is checked, a challenge goes through its steps once."""

from datetime import timedelta

import pytest

from app.conferences import challenges, service
from app.conferences.models import ConferenceChild
from app.conferences.views import open_challenges, open_check
from app.kit.clock import now
from app.kit.errors import Conflict, NotAllowed
from app.kit.faults import Incomplete
from app.vault import clear

YES = {"space": "yes", "voice": "yes", "audience": "partly", "influence": "no"}


@pytest.fixture
def on(db, cast):
    """Ada on her conference, as ids for the services."""
    return {"conference_id": cast.conference.id, "child_id": cast.ada.id}


def test_a_conference_is_called_and_takes_only_children_of_its_family(db, cast):
    ruth = cast.actor(cast.ruth)
    row = service.call_conference(
        db, ruth, family_id=cast.ada.family_id, reference="CF-7", kind="ICPC", starts_at=now() + timedelta(days=3),
        chair_id=cast.ruth.id,
    )  # fmt: skip
    first = service.put_child_on(db, ruth, conference=row, child=cast.ada)
    assert service.put_child_on(db, ruth, conference=row, child=cast.ada).id == first.id
    with pytest.raises(NotAllowed):
        service.put_child_on(db, ruth, conference=row, child=cast.cleo)
    with pytest.raises(Conflict):
        service.call_conference(
            db, ruth, family_id=cast.ada.family_id, reference="CF-7", kind="RCPC", starts_at=now(), chair_id=cast.ruth.id
        )
    with pytest.raises(Incomplete):
        service.call_conference(
            db, ruth, family_id=cast.ada.family_id, reference="CF-8", kind="party", starts_at=now(), chair_id=cast.ruth.id
        )
    db.commit()


def test_weight_is_signed_and_needs_a_reason(db, cast, on):
    link = service.link_of(db, **on)
    assert isinstance(link, ConferenceChild)
    with pytest.raises(Incomplete) as fault:
        service.give_weight(db, cast.actor(cast.priya), link=link, weight="  ")
    assert set(fault.value.fields) == {"weight"}
    service.give_weight(db, cast.actor(cast.priya), link=link, weight="Full.", changed="Mornings")
    db.commit()
    assert (clear(link, "weight"), clear(link, "not_changed"), link.written_by) == ("Full.", None, cast.priya.id)


def test_a_check_answers_all_four_and_a_later_one_stands_beside_it(db, cast, on):
    ruth = cast.actor(cast.ruth)
    with pytest.raises(Incomplete) as fault:
        service.check(db, ruth, **on, space="yes", voice="", audience="maybe", influence="no", participation="PN9")
    assert set(fault.value.fields) == {"voice", "audience", "participation"}
    service.check(db, ruth, **on, **YES)
    service.check(db, ruth, **on, **(YES | {"space": "no"}), participation="PN6", category_reviewed=True, note="Seen at home.")
    db.commit()
    newest = open_check(db, service.newest_check(db, **on))
    assert (newest.space, newest.participation, newest.note, newest.by) == ("no", "PN6", "Seen at home.", "Ruth Bell, conference chair")


def test_each_step_of_a_challenge_is_taken_once_and_in_order(db, cast, on):
    ruth, priya = cast.actor(cast.ruth), cast.actor(cast.priya)
    row = challenges.raise_challenge(db, ruth, **on, text="Why January?")
    with pytest.raises(Conflict):
        challenges.close_challenge(db, ruth, challenge=row, outcome="Done")
    with pytest.raises(Conflict):
        challenges.raise_challenge(db, ruth, **on, text="And another")
    with pytest.raises(Incomplete):
        challenges.answer_challenge(db, priya, challenge=row, answer=" ")
    challenges.answer_challenge(db, priya, challenge=row, answer="The post is empty.")
    with pytest.raises(Conflict):
        challenges.answer_challenge(db, priya, challenge=row, answer="Again")
    challenges.close_challenge(db, ruth, challenge=row, outcome="An agency worker starts Monday.")
    with pytest.raises(Conflict):
        challenges.close_challenge(db, ruth, challenge=row, outcome="Again")
    db.commit()
    (view,) = open_challenges(db, challenges.challenges_of(db, **on))
    assert (view.text, view.answer, view.outcome) == ("Why January?", "The post is empty.", "An agency worker starts Monday.")
    assert view.raised_at <= view.answered_at <= view.closed_at
    assert challenges.can_raise(challenges.challenges_of(db, **on))
