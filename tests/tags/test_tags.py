"""Tags are suggested by the question and count only once a worker has accepted them."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import select

from app.kit.faults import Incomplete
from app.observations.service import observe
from app.tags.known import GROUPS, known, suggested
from app.tags.models import EvidenceTag
from app.tags.service import accepted, say_tag
from app.tags.standing import tagging
from tests import people, voices

HOME = "/practitioner/children/K-1001"
START = datetime(2026, 11, 1, tzinfo=UTC)


def send(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


def test_the_tags_are_names_only_and_the_question_suggests_its_own(db, cast):
    assert {one.group for one in known().values()} == set(GROUPS) and len(known()) == 6 + 4 + 20
    told = voices.say(db, cast, cast.ada, "The baby.", activity="how-things-are", step="night", area="basic-care")
    assert suggested(told) == ("neglect-physical", "gcp-physical-care", "basic-care")
    assert suggested(SimpleNamespace(area="housing"), told) == ("neglect-physical", "gcp-physical-care", "housing", "basic-care")
    assert suggested(SimpleNamespace(activity="own", step="asks-1", area="")) == ()


def test_a_suggestion_counts_for_nothing_until_it_is_accepted_and_not_after_it_is_taken_back(db, cast):
    told = voices.say(db, cast, cast.ada, "The baby.", step="night", area="basic-care")
    assert accepted(db, cast.ada) == {}
    say_tag(db, cast.actor(cast.priya), source=told, tag="neglect-physical", accepted=True)
    say_tag(db, cast.actor(cast.priya), source=told, tag="gcp-physical-care", accepted=False)
    [one] = accepted(db, cast.ada)[told.id]
    assert (one.name, one.group, one.by) == ("Physical", "neglect", "Priya Nair, social worker")
    say_tag(db, cast.actor(cast.sam), source=told, tag="neglect-physical", accepted=False)
    db.commit()
    assert accepted(db, cast.ada) == {} and len(db.exec(select(EvidenceTag)).all()) == 3
    assert accepted(db, cast.ben) == {}


def test_an_unknown_tag_and_what_was_left_out_are_refused(db, cast):
    told, left = voices.say(db, cast, cast.ada, "x"), voices.say(db, cast, cast.ada, "", how="skipped")
    for row, tag in ((told, "gcp-grade-4"), (told, ""), (left, "neglect-physical")):
        with pytest.raises(Incomplete):
            say_tag(db, cast.actor(cast.priya), source=row, tag=tag, accepted=True)


rows = st.lists(st.builds(
    lambda tag, yes, n: SimpleNamespace(tag=tag, accepted=yes, practitioner_id=1, created_at=START + timedelta(minutes=n)),
    st.sampled_from("abc"), st.booleans(), st.integers(0, 10_000),
), unique_by=lambda row: row.created_at)  # fmt: skip


@given(rows, st.lists(st.sampled_from("abcd"), unique=True))
def test_the_newest_word_counts_and_no_tag_is_two_things(rows, wanted):
    found = tagging(rows, wanted)
    stands, aside = ({one.tag for one in said} for said in (found.accepted, found.put_aside))
    assert not stands & aside and not (stands | aside) & set(found.suggested)
    assert stands == {tag for tag in "abc" if (mine := [r for r in rows if r.tag == tag]) and max(mine, key=lambda r: r.created_at).accepted}


def test_on_the_answers_page_suggested_looks_suggested_and_accepted_has_a_name(client, db, cast):
    told = voices.say(db, cast, cast.ada, "The baby.", step="night", area="basic-care")
    page = f"{HOME}/responses/{told.id.hex}"
    people.sign_in(client, cast.priya)
    assert "Suggested: Physical" in " ".join(client.get(page).text.split())
    assert send(client, page + "/tags", tag="neglect-physical").status_code == 303
    assert send(client, page + "/tags/put-aside", tag="gcp-physical-care").status_code == 303
    after = " ".join(client.get(page).text.split())
    assert "Accepted by Priya Nair, social worker" in after and "Put aside by Priya Nair" in after
    assert "Suggested: Physical" not in after and "Suggested: Basic care" in after
    assert send(client, page + "/tags", tag="").status_code == 422
    chairs = people.sign_in(client, cast.ruth).get(page).text
    assert "Accepted by Priya Nair" in chairs and "Suggested:" not in chairs
    assert send(client, page + "/tags", tag="neglect-medical").status_code == 403


def test_what_was_seen_is_tagged_the_same_way(client, db, cast):
    seen = observe(db, cast.actor(cast.priya), child_id=cast.ada.id, seen_on=START.date(), text="One mattress.", area="housing")
    db.commit()
    page = f"{HOME}/observations/{seen.id.hex}"
    people.sign_in(client, cast.priya)
    assert "Suggested: Housing" in " ".join(client.get(page).text.split())
    assert send(client, page + "/tags", tag="housing").status_code == 303
    assert accepted(db, cast.ada)[seen.id][0].name == "Housing"
    db.rollback()
    assert send(client, page + "/tags", tag="nothing").status_code == 422
    assert send(client, page + "/tags/put-aside", tag="housing").status_code == 303
