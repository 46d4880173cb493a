"""In production a named person has approved the very questions children are asked, or nobody packs or prints them."""

from dataclasses import replace

import pytest
from sqlmodel import select

from app.approvals.models import ContentApproval
from app.approvals.service import ASKED, approval, approve, edition_of
from app.catalogue import catalogue
from app.identity.actors import SystemActor
from app.kit.errors import Mistake
from app.sittings.models import Sitting
from app.trail.models import Happening
from tests import people

IT = SystemActor("command line")
PACK, PRINT = "/practitioner/families/FM-1001/pack", "/practitioner/children/K-1001/print"
ADA = {
    "children": ["K-1001"], "place": "school", "place_note": "The blue room", "activities-K-1001": list(people.ACTIVITIES),
    "band-K-1001": "6-7", "language-K-1001": "en",
}  # fmt: skip
PAPER = {"activities": list(people.ACTIVITIES), "band": "6-7", "language": "en"}


@pytest.fixture
def real(client, app, settings, cast):
    """Priya is signed in where children are real."""
    people.sign_in(client, cast.priya)
    app.state.settings = settings.model_copy(update={"mode": "production"})
    return client


def send(client, address, **data):
    return client.post(address, data={**data, "csrf_token": people.token_for(client)})


def test_nothing_is_packed_or_printed_for_a_real_child_before_somebody_is_named(real, db):
    refused = send(real, PACK, **ADA)
    assert refused.status_code == 422 and "Nobody has approved these questions for use here yet." in refused.text
    assert "The blue room" in refused.text, "what was typed stands there still"
    assert send(real, PRINT, **PAPER).status_code == 422 and db.exec(select(Sitting)).all() == []
    approve(db, IT, "Mary Hill", "principal social worker")
    db.commit()
    assert send(real, PACK, **ADA).status_code == 303
    assert send(real, PRINT, **PAPER).headers["content-type"] == "application/pdf"
    assert "approved by Mary Hill, principal social worker," in real.get(PACK).text


def test_the_demonstration_waits_for_nobody(client, cast):
    people.sign_in(client, cast.priya)
    assert send(client, PACK, **ADA).status_code == 303 and "approved by" not in client.get(PACK).text


@pytest.mark.parametrize("part", ASKED)
def test_other_questions_are_another_edition(part):
    found = catalogue()
    changed = replace(found, **{part: _another(getattr(found, part))})
    assert edition_of(changed) != edition_of(found) == edition_of(replace(found))


def _another(part):
    """One word more, one choice less, or one thing less."""
    if isinstance(part, dict):
        return dict(list(part.items())[1:])
    if isinstance(part, tuple):
        return part[1:]
    name, held = next((name, value) for name in type(part).model_fields if (value := getattr(part, name)))
    return part.model_copy(update={name: held[:-1] if isinstance(held, str | tuple) else None})


def test_one_word_of_one_choice_is_another_edition():
    found = catalogue()
    one = found.activities["feelings-today"]
    first = one.steps[0]
    asked = first.ask.model_copy(update={"default": "How do you feel right now?"})
    changed = one.model_copy(update={"steps": (first.model_copy(update={"ask": asked}), *one.steps[1:])})
    assert edition_of(replace(found, activities={**found.activities, one.id: changed})) != edition_of(found)


def test_an_approval_of_other_wording_counts_for_nothing(real, db):
    db.add(ContentApproval(edition="of-last-year", name="Mary Hill", job_title="principal social worker"))
    db.commit()
    assert approval(db) is None
    db.rollback()
    assert send(real, PACK, **ADA).status_code == 422


@pytest.mark.parametrize(("name", "job"), [("", "principal social worker"), ("Mary Hill", "  ")])
def test_an_approval_has_a_name_and_a_job(db, name, job):
    with pytest.raises(Mistake, match="their name and their job"):
        approve(db, IT, name, job)


def test_it_is_on_the_trail_and_written_once(db):
    row = approve(db, IT, "Mary Hill", "principal social worker")
    db.commit()
    done = db.exec(select(Happening).where(Happening.what == "content-approved")).one()
    assert done.detail == {"edition": row.edition, "by": "Mary Hill, principal social worker"} and ContentApproval.insert_only
