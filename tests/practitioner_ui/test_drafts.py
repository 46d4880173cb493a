"""What an adult typed and did not send is theirs alone, offered back, and gone once it is sent; the same form twice is kept once."""

from datetime import timedelta

import pytest
from fastapi import APIRouter
from sqlmodel import select

import practitioner_ui
from app.by_time import CHORES, let_drafts_go, once
from app.drafts.models import AdultDraft
from app.drafts.service import typed_in
from app.kit.clock import frozen, now
from app.observations.models import Observation
from app.tellings.models import Telling
from app.trail.models import Happening
from practitioner_ui.desk.router import Desk
from tests import people
from tests.forms import Page

HOME = "/practitioner/children/K-1001"
NEW, TELL = f"{HOME}/observations/new", f"{HOME}/tellings"


@pytest.fixture
def worker(client, cast):
    return people.sign_in(client, cast.priya)


def keep(client, page: str, form: str = "", token: str = "", home: str = HOME, **fields):
    sent = {"draft-page": page, "draft-form": form or page, "csrf_token": token or people.token_for(client), **fields}
    return client.post(f"{home}/drafts", data=sent)


def drafts(db) -> list[AdultDraft]:
    rows = list(db.exec(select(AdultDraft).execution_options(populate_existing=True)))
    found = [(row, typed_in(row)) for row in rows]
    db.commit()
    return found


def token_on(client, page: str) -> str:
    forms = Page(page, client.get(page).text).forms
    return next(one for one in forms if one.action == page).fields["csrf_token"].values[0]


def test_it_is_kept_sealed_offered_put_back_and_gone_once_sent(worker, db, cast):
    assert keep(worker, NEW, text="He hid <b>twice</b>.\n🌙", seen_on="20 November 2026").status_code == 204
    keep(worker, NEW, text="He hid <b>twice</b>.\n🌙 Then he ate.", seen_on="20 November 2026")
    [(row, typed)] = drafts(db)
    assert typed["text"] == ["He hid <b>twice</b>.\n🌙 Then he ate."] and b"hid" not in row.fields
    page = worker.get(NEW).text
    assert "You were writing something here today at" in page and "Then he ate" not in page
    back = worker.get(f"{NEW}?put-back={row.id.hex}")
    assert back.status_code == 200 and "He hid &lt;b&gt;twice&lt;/b&gt;.\n🌙 Then he ate." in back.text and 'value="20 November 2026"' in back.text
    sent = {"text": "He hid twice.", "seen_on": "20 November 2026", "csrf_token": people.token_for(worker)}
    assert worker.post(NEW, data=sent).status_code == 303
    assert drafts(db) == [] and "You were writing" not in worker.get(NEW).text


def test_a_form_that_was_not_kept_keeps_its_draft(worker, db):
    keep(worker, NEW, text="He hid.")
    assert worker.post(NEW, data={"text": "He hid.", "seen_on": "never", "csrf_token": people.token_for(worker)}).status_code == 422
    assert len(drafts(db)) == 1


def test_nobody_else_sees_it_or_can_throw_it_away(client, worker, db, cast):
    keep(worker, NEW, text="Mine alone.")
    [(row, _typed)] = drafts(db)
    people.sign_in(client, cast.sam)
    for address in (NEW, f"{NEW}?put-back={row.id.hex}"):
        page = client.get(address).text
        assert "You were writing" not in page and "Mine alone" not in page
    away = {"draft-page": NEW, "draft-form": NEW, "csrf_token": people.token_for(client)}
    assert client.post(f"{HOME}/drafts/throw-away", data=away).status_code == 303 and len(drafts(db)) == 1
    people.sign_in(client, cast.tom)
    assert keep(client, NEW, text="Not his child").status_code == 404


def test_it_is_thrown_away_on_the_page_without_a_script(worker, db):
    keep(worker, NEW, text="Not this.")
    form = next(one for one in Page(NEW, worker.get(NEW).text).forms if one.action.endswith("/throw-away"))
    assert worker.post(form.action, data=form.filled()).headers["location"] == NEW and drafts(db) == []


def test_emptying_it_ends_it_and_the_trail_says_it_was_begun_once(worker, db, cast):
    for text in ("He", "He hid", "He hid."):
        keep(worker, NEW, text=text)
    keep(worker, NEW, text="  ")
    what = [row.what for row in db.exec(select(Happening).where(Happening.child_id == cast.ada.id))]
    db.commit()
    assert drafts(db) == [] and what.count("writing-kept") == what.count("writing-let-go") == 1


@pytest.mark.parametrize("address", ["", "https://elsewhere.example/", f"{HOME}/../K-2001/plan", "/practitioner/children/K-1002/plan", "/sit/children/K-1001/x"])
def test_only_addresses_of_this_childs_pages_are_kept(worker, db, address):
    assert keep(worker, address, text="x").status_code == 400
    assert keep(worker, NEW, address or "//evil", text="x").status_code == 400 and drafts(db) == []


def test_what_a_slow_line_brings_after_the_form_was_sent_is_not_kept(worker, db):
    token = token_on(worker, NEW)
    assert worker.post(NEW, data={"text": "He hid.", "seen_on": "20 November 2026", "csrf_token": token}).status_code == 303
    assert keep(worker, NEW, token=token, text="He hi").status_code == 204 and drafts(db) == []
    keep(worker, NEW, token=token_on(worker, NEW), text="Another one")
    assert len(drafts(db)) == 1


def test_a_draft_brings_back_the_version_it_was_written_over(worker, db, cast):
    """Somebody else wrote meanwhile: sending the old text again shows both."""
    address = f"{HOME}/assessment/health"
    keep(worker, address, text="My text", version="0")
    [(row, _typed)] = drafts(db)
    worker.post(address, data={"text": "Theirs", "version": "0", "csrf_token": people.token_for(worker), "keep": "yes"})
    assert drafts(db) == [], "it was the same writer's own form"
    keep(worker, address, text="My text", version="0")
    [(row, _typed)] = drafts(db)
    form = next(one for one in Page(address, worker.get(f"{address}?put-back={row.id.hex}").text).forms if "text" in one.fields)
    assert form.fields["version"].values == ("0",) and form.fields["text"].values == ("My text",)
    both = worker.post(address, data=form.filled() | {"text": "My text"})
    assert both.status_code == 409 and "Theirs" in both.text and "My text" in both.text


def test_after_some_days_it_is_thrown_away(worker, db):
    keep(worker, NEW, text="Left behind")
    hourly = next(chore for chore in CHORES if chore.do is let_drafts_go)
    once(worker.app, hourly)
    assert len(drafts(db)) == 1
    with frozen(now() + timedelta(days=15)):
        once(worker.app, hourly)
    assert drafts(db) == []


def test_the_same_form_sent_twice_is_kept_once_and_leads_to_the_same_place(worker, db):
    token = token_on(worker, TELL)
    told = {"told_on": "20 November 2026", "method": "in-person", "did": "We asked for a bed.", "csrf_token": token}
    first, second = worker.post(TELL, data=told), worker.post(TELL, data=told)
    assert first.status_code == second.status_code == 303 and first.headers["location"] == second.headers["location"]
    assert len(db.exec(select(Telling)).all()) == 1


def test_another_word_is_another_form_and_so_is_another_showing_of_the_page(worker, db):
    token = token_on(worker, NEW)
    seen = {"text": "He hid.", "seen_on": "20 November 2026", "csrf_token": token}
    worker.post(NEW, data=seen)
    worker.post(NEW, data=seen | {"text": "He ate."})
    worker.post(NEW, data=seen | {"csrf_token": token_on(worker, NEW)})
    assert len(db.exec(select(Observation)).all()) == 3


def test_every_page_with_a_long_form_about_a_child_is_a_desk():
    """A plain router would neither offer drafts nor know a form that was sent before."""
    bare = [
        part.__name__ for part in practitioner_ui.PARTS
        if type(part.router) is APIRouter and any("POST" in route.methods and "{child_reference}" in route.path for route in part.router.routes)
    ]  # fmt: skip
    assert set(bare) <= FREE, f"use Desk instead of APIRouter in {sorted(set(bare) - FREE)}, or say here why not"
    assert isinstance(practitioner_ui.tellings.router, Desk)


FREE = {
    f"practitioner_ui.{name}" for name in ("today.pages", "desk.drafts", "sittings.handover", "sittings.packing", "reports.pages", "tablets.shelf")
}
"""A signal and a hand-over happen once by themselves, a report may be made twice, and drafts are what this is about."""
