"""The chair sees each child, checks, challenges and closes; the worker answers; anyone else finds nothing."""

import io
from datetime import timedelta
from types import SimpleNamespace

import pytest
from docx import Document
from sqlmodel import select

from app.advocacy.service import note_offer
from app.conferences.models import Challenge, Check, ConferenceChild, Report
from app.conferences.service import call_conference, put_child_on
from app.kit.clock import now, today
from app.kit.dates import full
from app.read_backs.service import read_back
from app.tags.known import known
from app.tags.service import say_tag
from app.vault import clear
from tests import people, voices

LIST, ONE = "/practitioner/conferences", "/practitioner/conferences/CF-1001"
ADA, BEN = ONE + "/children/K-1001", ONE + "/children/K-1002"
REPORT = "/practitioner/children/K-1001/report/CF-1001"
CHECK = {"space": "yes", "voice": "partly", "audience": "yes", "influence": "no", "participation": "PN6", "note": "Say it again."}


def send(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


@pytest.fixture
def ruth(client, db, cast):
    """The chair, signed in; Ada has told something about Ben."""
    voices.say(db, cast, cast.ada, "I do Ben’s bottle.")
    return people.sign_in(client, cast.ruth)


SEALED = ("answer", "outcome", "text", "note", "weight")


def rows(db, table):
    """What is kept, as plain values: a test that reads must not hold the one writer's place."""
    db.expunge_all()
    db.rollback()
    found = [SimpleNamespace(**row.model_dump() | {n: clear(row, n) for n in SEALED if hasattr(row, n)}) for row in db.exec(select(table))]
    db.rollback()
    return found


def test_my_conferences_and_their_children_in_words(ruth):
    assert "Review conference" in ruth.get(LIST).text
    page = ruth.get(ONE).text
    for words in ("Ada", "Ben", "Not begun", "Not checked yet", "Nothing yet", "Last heard"):
        assert words in page
    assert "%" not in page.split("<main")[1]


def test_the_childs_words_come_first_and_nothing_is_chosen(ruth):
    page = ruth.get(ADA).text
    assert page.index("I do Ben’s bottle.") < page.index("Seen and not seen") < page.index("Your check")
    assert " checked" not in page.split('action="/practitioner/conferences')[1]
    for evidence in ("Not seen alone in this time.", "Ada used words.", "Not all of it has been read.", "There is no plan"):
        assert evidence in page


def test_the_check_comes_before_everything_that_is_folded(ruth):
    page = ruth.get(ADA).text
    assert page.index("Your check") < page.index('<h2 class="rule" id="challenge-title">') < page.index('<details class="fold"')
    for heading in ("What adults saw", "What adults think it means", "Used in the assessment"):
        assert f"<summary><h2>{heading}</h2>" in page
    assert '<details class="fold" open' not in page


def test_a_check_is_kept_and_shown_with_its_name(ruth, db):
    assert send(ruth, ADA + "/check", **CHECK, category_reviewed="yes").headers["location"] == f"{ADA}#check"
    (row,) = rows(db, Check)
    assert (row.space, row.influence, row.category_reviewed) == ("yes", "no", True)
    page = ruth.get(ADA).text
    assert "Say it again." in page and "Ruth Bell, conference chair" in page and "Check again" in page


def test_what_is_missing_is_said_and_what_was_typed_stays(ruth, db):
    answer = send(ruth, ADA + "/check", space="no", note="Kept as typed")
    assert answer.status_code == 422 and rows(db, Check) == []
    assert "Voice: choose yes, partly or no" in answer.text and "Kept as typed" in answer.text
    assert 'href="#voice"' in answer.text and 'value="no" checked' in answer.text
    answer = send(ruth, ADA + "/check", **(CHECK | {"note": "x" * 20_001}))
    assert answer.status_code == 422 and "20,000" in answer.text


def test_challenge_answer_and_outcome_each_once(ruth, client, db, cast):
    assert send(ruth, ADA + "/challenges", challenge="  ").status_code == 422
    assert send(ruth, ADA + "/challenges", challenge="<i>Why January?</i>").status_code == 303
    assert send(ruth, ADA + "/challenges", challenge="Another").status_code == 409
    (row,) = rows(db, Challenge)
    assert send(ruth, f"{ADA}/challenges/{row.id.hex}/answer", answer="me").status_code == 403
    assert send(ruth, f"{ADA}/challenges/{row.id.hex}/outcome", outcome="too soon").status_code == 409
    people.sign_in(client, cast.sam)
    assert "&lt;i&gt;Why January?&lt;/i&gt;" in client.get(ADA).text
    assert send(client, f"{ADA}/challenges/{row.id.hex}/answer", answer="The post is empty.").status_code == 303
    assert send(client, f"{ADA}/challenges/{row.id.hex}/answer", answer="twice").status_code == 409
    people.sign_in(client, cast.ruth)
    assert send(client, f"{ADA}/challenges/{row.id.hex}/outcome", outcome="Settled.").status_code == 303
    (row,) = rows(db, Challenge)
    assert (row.answer, row.outcome) == ("The post is empty.", "Settled.")


def test_a_challenge_of_another_child_is_not_found(ruth, db, cast):
    send(ruth, BEN + "/challenges", challenge="For Ben")
    (row,) = rows(db, Challenge)
    assert send(ruth, f"{ADA}/challenges/{row.id.hex}/outcome", outcome="x").status_code == 404
    assert send(ruth, f"{ADA}/challenges/{'0' * 32}/outcome", outcome="x").status_code == 404


def test_two_who_write_the_weight_see_both_texts(client, db, cast):
    """The second was writing on a page from before the first had sent theirs."""
    people.sign_in(client, cast.priya)
    assert send(client, ADA + "/weight", weight="Full weight.", version="0").status_code == 303
    people.sign_in(client, cast.sam)
    both = send(client, ADA + "/weight", weight="Some weight.", version="0")
    assert both.status_code == 409 and "Full weight." in both.text and "Some weight." in both.text and "Priya Nair" in both.text
    assert 'name="version" value="1"' in both.text
    assert send(client, ADA + "/weight", weight="Some weight.", version="1").status_code == 303


def test_the_worker_says_what_weight_was_given(client, db, cast):
    people.sign_in(client, cast.priya)
    assert client.get(ADA + "/weight").status_code == 200
    assert send(client, ADA + "/weight", weight="", changed="Typed").status_code == 422
    assert send(client, ADA + "/weight", weight="Full.", changed="Mornings.").headers["location"] == f"{ADA}#weight"
    page = client.get(ADA).text
    assert "Mornings." in page and "Opinion" in page
    link = next(row for row in rows(db, ConferenceChild) if row.child_id == cast.ada.id)
    assert link.written_by == cast.priya.id


@pytest.mark.parametrize("who", ["tom", "olga", "root"])
def test_strangers_find_nothing(client, db, cast, who):
    people.sign_in(client, getattr(cast, who))
    assert "CF-1001" not in client.get(LIST).text
    for address in (ONE, ADA, REPORT, ADA + "/weight", ONE + "/children/K-0", ONE.replace("1001", "9")):
        assert client.get(address).status_code == 404, address


def test_a_child_on_no_such_conference_is_not_found(client, db, cast):
    people.sign_in(client, cast.tom)
    assert client.get("/practitioner/children/K-2001/report/CF-1001").status_code == 404
    assert client.get(ONE + "/children/K-2001").status_code == 404


def test_other_roles_are_told_they_may_not(client, db, cast):
    for who in (cast.lowe, cast.grace, cast.noor):
        people.sign_in(client, who)
        assert client.get(ADA).status_code == 403 and client.get(ONE).status_code == 404
    people.sign_in(client, cast.priya)
    assert send(client, ADA + "/check", **CHECK).status_code == 403
    assert send(client, ADA + "/challenges", challenge="x").status_code == 403


def test_a_reader_of_one_child_sees_no_siblings_name_in_their_words(client, db, cast):
    voices.say(db, cast, cast.ada, "I do Ben’s bottle.")
    people.allocate(db, cast.tom, cast.ada, people.Role.SOCIAL_WORKER)
    db.commit()
    page = people.sign_in(client, cast.tom).get(ADA).text
    assert "[my brother or sister]’s bottle" in page and "Ben" not in page


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_a_report_is_seen_before_it_is_made_and_then_taken(ruth, db, format):
    assert "Professionals at the conference" in ruth.get(REPORT).text
    page = ruth.get(REPORT + "/copies/professionals").text
    assert "What will be in it" in page and " checked" not in page
    answer = people.take_copy(ruth, REPORT + "/copies/professionals", format)
    assert answer.headers["content-disposition"] == f'attachment; filename="K-1001-CF-1001.{format}"'
    assert answer.headers["cache-control"] == "no-store"
    (row,) = rows(db, Report)
    assert row.format == format and row.made_by == "Ruth Bell"
    if format == "docx":
        assert Document(io.BytesIO(answer.content)).paragraphs[0].text == "What Ada told us"
    assert "Ready" in ruth.get(ONE).text


def test_a_report_needs_a_format(ruth, db):
    answer = send(ruth, REPORT + "/copies/professionals", format="exe", looked="yes")
    assert answer.status_code == 422 and "Choose Word or PDF" in answer.text and rows(db, Report) == []


def test_the_chair_sees_whether_it_was_read_back_and_an_advocate_offered_or_that_nobody_did(ruth, db, cast):
    page = ruth.get(ADA).text
    assert "Nobody has asked Ada whether this is right." in page and "whether Ada was offered an advocate." in page
    assert "Write down whether one was offered" not in page, "a chair does not write it"
    priya = cast.actor(cast.priya)
    read_back(db, priya, child_id=cast.ada.id, read_on=today(), right="partly", child_said="READ-CANARY")
    note_offer(db, priya, child_id=cast.ada.id, said_on=today(), result="not-offered", note="No advocate can come before Friday.")
    db.commit()
    page = ruth.get(ADA).text
    assert page.index("I do Ben’s bottle.") < page.index("READ-CANARY") < page.index("Your check") and "Some of it is right." in page
    assert "Not offered." in page and "No advocate can come before Friday." in page


def test_what_was_read_back_or_offered_before_the_last_conference_is_not_taken_for_this_one(ruth, db, cast):
    priya, long_ago = cast.actor(cast.priya), today() - timedelta(days=99)
    earlier = call_conference(
        db, priya, family_id=cast.ada.family_id, reference="CF-0900", kind="ICPC", starts_at=now() - timedelta(days=60), chair_id=cast.ruth.id
    )
    put_child_on(db, priya, conference=earlier, child=cast.ada)
    read_back(db, priya, child_id=cast.ada.id, read_on=long_ago, right="yes")
    note_offer(db, priya, child_id=cast.ada.id, said_on=long_ago, result="accepted")
    db.commit()
    page = ruth.get(ADA).text
    assert "Nobody has asked Ada whether this is right since the last conference." in page
    assert f"Before that: {full(long_ago)}, yes, it is right." in page and f"Before that: {full(long_ago)}, offered, and the child said yes." in page


def test_tags_a_worker_accepted_stand_beside_the_answer_and_those_put_aside_nowhere(ruth, db, cast):
    told, priya = voices.say(db, cast, cast.ada, "It hurts."), cast.actor(cast.priya)
    say_tag(db, priya, source=told, tag="health", accepted=True)
    say_tag(db, priya, source=told, tag="basic-care", accepted=False)
    db.commit()
    page = ruth.get(ADA).text
    marked = page[page.index("What it is about, as a worker accepted it"):]
    assert f"/responses/{told.id.hex}" in marked and known()["health"].name in marked and known()["basic-care"].name not in marked
