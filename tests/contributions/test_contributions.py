"""Each agency is asked about one child; who has not sent anything is said, and nobody answers for a child or a question not theirs."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from app.contributions.models import ContributionAsk
from app.contributions.service import ask, asks_of, expected_for, nothing_to_send, sent
from app.contributions.views import lines_for, silent
from app.dues.contributions import contributions
from app.evidence.gathered import gather
from app.families.models import Child
from app.kit.clock import today
from app.kit.dates import full, short
from app.kit.errors import Conflict
from app.kit.faults import Incomplete
from app.observations.models import Observation
from app.observations.service import observe
from tests import people

HOME = "/practitioner/children/K-1001"
DAY = date(2026, 11, 23)


def put(db, cast, child=None, **more):
    given = {"agency": "school", "text": "What does she eat?", "practitioner_id": None, **more}
    row = ask(db, cast.actor(cast.priya), child=child or cast.ada, **given)
    db.commit()
    return row


def lines(db, child, day=None):
    return {line.agency: line for line in lines_for(child, asks_of(db, [child.id]), day or today())}


def test_not_asked_asked_late_and_sent_each_say_so(db, cast):
    assert silent(list(lines(db, cast.ada).values())) == "Not asked: School or nursery, GP, Housing."
    row = put(db, cast, by_on=today() + timedelta(days=2))
    assert "Nothing sent yet" in lines(db, cast.ada)["school"].words
    late = lines(db, cast.ada, today() + timedelta(days=5))["school"]
    assert (late.state, late.words.endswith("3 days late")) == ("late", True)
    assert silent([late]) == "Nothing sent: School or nursery."
    seen = observe(db, cast.actor(cast.lowe), child_id=cast.ada.id, seen_on=today(), text="Toast.")
    db.flush()
    sent(db, cast.actor(cast.lowe), row, seen)
    db.commit()
    assert lines(db, cast.ada)["school"].words == f"Sent {short(today())}"
    assert "school" not in {line.agency for line in lines_for(cast.ben, asks_of(db, [cast.ben.id]), today()) if line.state == "sent"}


def test_an_observation_of_the_brother_cannot_answer_for_the_sister(db, cast):
    row = put(db, cast)
    his = observe(db, cast.actor(cast.priya), child_id=cast.ben.id, seen_on=today(), text="Toast.")
    db.flush()
    with pytest.raises(IntegrityError):
        sent(db, cast.actor(cast.priya), row, his)
    db.rollback()


def test_it_ends_once(db, cast):
    row = put(db, cast)
    with pytest.raises(Incomplete):
        nothing_to_send(db, cast.actor(cast.priya), row, " ")
    nothing_to_send(db, cast.actor(cast.priya), row, "She left in July.")
    assert lines(db, cast.ada)["school"].reason == "She left in July."
    with pytest.raises(Conflict):
        nothing_to_send(db, cast.actor(cast.priya), row, "Again")


@pytest.mark.parametrize(
    ("changed", "field"),
    [({"agency": "church"}, "agency"), ({"text": " "}, "text"), ({"by_on": date(2001, 1, 1)}, "by_on"), ({"whom": "tom"}, "practitioner_id")],
)
def test_what_is_missing_is_named(db, cast, changed, field):
    whom = {"practitioner_id": getattr(cast, changed.pop("whom")).id} if "whom" in changed else {}
    with pytest.raises(Incomplete) as fault:
        put(db, cast, **changed, **whom)
    assert set(fault.value.fields) == {field}


def test_what_is_open_is_due_with_a_fixed_number_of_lines(db, cast):
    put(db, cast, by_on=today())
    put(db, cast, child=cast.ben, agency="gp")
    found = list(contributions(db, gather(db, [cast.ada, cast.ben]), today()))
    assert [(one.child.name, one.due_on) for one in found] == [("Ada", today()), ("Ben", None)]
    assert found[0].what.startswith("School or nursery has sent nothing about Ada")


@given(st.dates(date(2005, 1, 1), DAY))
def test_nobody_is_called_missing_who_does_not_know_a_child_of_that_age(born):
    found = expected_for(Child(reference="K", name="A", born_on=born), DAY)
    years = (DAY - born).days / 365.25
    assert ("health-visitor" in found) <= (years < 5.01) and ("school" in found) <= (years > 1.99)
    assert years > 18.9 or {"gp", "housing"} <= set(found)


class TestPages:
    def test_the_teacher_lands_on_what_is_asked_of_her_and_sends_it(self, client, db, cast):
        row = put(db, cast, practitioner_id=cast.lowe.id)
        other = put(db, cast, agency="gp", text="Secret to the GP")
        people.sign_in(client, cast.lowe)
        landing, record = client.get("/practitioner").text, client.get(HOME).text
        for page in (landing, record):
            assert "What does she eat?" in page and "Secret to the GP" not in page and "Ben" not in page
        assert "Last heard" not in landing
        assert client.get(f"{HOME}/contributions/{other.id.hex}").status_code == 404
        form = {"csrf_token": people.token_for(client), "text": "Toast and jam.", "seen_on": full(today())}
        assert client.post(f"{HOME}/contributions/{row.id.hex}", data=form).headers["location"] == HOME
        assert client.post(f"{HOME}/contributions/{row.id.hex}", data=form).status_code == 409
        db.expire_all()
        assert db.exec(select(ContributionAsk).where(ContributionAsk.id == row.id)).one().observation_id == db.exec(select(Observation)).one().id
        db.commit()
        assert "Toast and jam." in client.get(HOME).text

    def test_what_she_typed_stays_when_something_is_missing(self, client, db, cast):
        row = put(db, cast, practitioner_id=cast.lowe.id)
        people.sign_in(client, cast.lowe)
        form = {"csrf_token": people.token_for(client), "text": "Toast and jam.", "seen_on": ""}
        answer = client.post(f"{HOME}/contributions/{row.id.hex}", data=form)
        assert answer.status_code == 422 and "Toast and jam." in answer.text
        both = client.post(f"{HOME}/contributions/{row.id.hex}", data={**form, "seen_on": full(today()), "nothing": "She left"})
        assert both.status_code == 422 and "Something is written in both" in both.text
        assert not db.exec(select(Observation)).all()

    def test_the_worker_and_the_chair_see_whose_view_is_missing(self, client, db, cast):
        put(db, cast, by_on=today())
        people.sign_in(client, cast.priya)
        assert "Nothing sent yet" in client.get(f"{HOME}/contributions").text
        people.sign_in(client, cast.ruth)
        chairs = client.get("/practitioner/conferences/CF-1001/children/K-1001").text
        assert "Nothing sent yet" in chairs and "Not asked" in chairs
        assert "Nothing sent: School or nursery." in client.get("/practitioner/conferences/CF-1001").text

    def test_asking_from_the_page(self, client, db, cast):
        people.sign_in(client, cast.priya)
        form = {"csrf_token": people.token_for(client), "agency": "school", "text": "Lunch?", "practitioner_id": "not an id"}
        assert client.post(f"{HOME}/contributions", data=form).status_code == 422
        form["practitioner_id"] = cast.lowe.id.hex
        assert client.post(f"{HOME}/contributions", data=form).status_code == 303
        assert db.exec(select(ContributionAsk)).one().practitioner_id == cast.lowe.id


def free_note(client, cast, **more):
    """The teacher writes what she saw without going through what was asked."""
    people.sign_in(client, cast.lowe)
    given = {"text": "She ate two lunches.", "seen_on": full(today()), "csrf_token": people.token_for(client), **more}
    return client.post(f"{HOME}/observations/new", data=given)


def test_a_free_note_answers_what_was_asked_only_when_its_writer_says_so(client, db, cast):
    row = put(db, cast, practitioner_id=cast.lowe.id)
    page = people.sign_in(client, cast.lowe).get(f"{HOME}/observations/new").text
    assert "Does this answer what you were asked?" in page and "What does she eat?" in page
    assert " checked" not in page.split("Does this answer")[1]
    for left in ({}, {"answers": "none"}):
        assert free_note(client, cast, **left).status_code == 303
        db.refresh(row)
        assert row.open
        db.commit()
    assert free_note(client, cast, text="She hid an apple.", answers=row.id.hex).status_code == 303
    db.refresh(row)
    assert not row.open and row.closed_by == cast.lowe.id
    assert db.get_one(Observation, row.observation_id).practitioner_id == cast.lowe.id
    db.commit()
    assert "Does this answer" not in client.get(f"{HOME}/observations/new").text


def test_a_question_not_put_to_her_is_none_she_can_close(client, db, cast):
    row = put(db, cast, agency="gp")
    wrong = free_note(client, cast, answers=row.id.hex)
    assert wrong.status_code == 422 and "She ate two lunches." in wrong.text
    db.refresh(row)
    assert row.open and db.exec(select(Observation)).all() == []
