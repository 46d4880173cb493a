"""Closing a case and opening it again are written down by somebody, on a day, with a reason, and stand in the chronology."""

from datetime import timedelta

import pytest
from sqlmodel import select

from app.case_changes.models import CaseChange
from app.case_changes.service import AGAIN, CLOSED, case_faults
from app.kit.clock import today
from app.kit.dates import full
from tests import people

HOME = "/practitioner/children/K-1001"
PAGE = f"{HOME}/case"


def write(client, kind, day=None, reason="Her plan ended and she is seen at school."):
    sent = {"kind": kind, "happened_on": full(day or today()), "reason": reason, "csrf_token": people.token_for(client)}
    return client.post(PAGE, data=sent)


def test_who_when_and_why_stand_on_the_page_and_in_the_chronology(client, db, cast):
    people.sign_in(client, cast.sam)
    assert write(client, CLOSED, today() - timedelta(days=9)).status_code == 303
    people.sign_in(client, cast.priya)
    assert write(client, AGAIN, reason="A neighbour rang <twice>.").status_code == 303
    page = client.get(PAGE).text
    assert "Her plan ended and she is seen at school." in page and "A neighbour rang &lt;twice&gt;." in page
    assert "Written by Sam Cole, team manager" in page and full(today() - timedelta(days=9)) in page
    chronology, sheet = client.get(f"{HOME}/chronology").text, client.get(f"{HOME}/chronology.csv?why=court").text
    for text in (chronology, sheet):
        assert "The case was closed, with the reason written down." in text and "The case was opened again, with" in text
        assert "Sam Cole" in text and "neighbour" not in text, "what an adult wrote is on its own page"
    assert PAGE in chronology
    assert all(row.reason and b"neighbour" not in row.reason for row in db.exec(select(CaseChange)))


@pytest.mark.parametrize(
    ("before", "kind", "day", "reason", "field"),
    [
        ([], AGAIN, 0, "why", "kind"), ([], "", 0, "why", "kind"), ([(CLOSED, -3)], CLOSED, 0, "why", "kind"),
        ([], CLOSED, 1, "why", "happened_on"), ([], CLOSED, None, "why", "happened_on"), ([(CLOSED, -3)], AGAIN, -5, "why", "happened_on"),
        ([], CLOSED, 0, "  ", "reason"),
    ],
)  # fmt: skip
def test_what_cannot_be_so_is_said_beside_it(before, kind, day, reason, field):
    rows = [CaseChange(kind=one, happened_on=today() + timedelta(days=days)) for one, days in before]
    on = None if day is None else today() + timedelta(days=day)
    assert set(case_faults(rows, kind=kind, happened_on=on, reason=reason)) == {field}


def test_nothing_typed_is_lost_and_others_may_only_read_or_nothing(client, db, cast):
    people.sign_in(client, cast.priya)
    wrong = write(client, AGAIN, reason="I typed this.")
    assert wrong.status_code == 422 and "I typed this." in wrong.text and "cannot be opened again" in wrong.text
    assert people.sign_in(client, cast.ruth).get(PAGE).status_code == 200 and write(client, CLOSED).status_code == 403
    assert {people.sign_in(client, who).get(PAGE).status_code for who in (cast.lowe, cast.grace, cast.noor)} == {403}
    assert db.exec(select(CaseChange)).all() == []
