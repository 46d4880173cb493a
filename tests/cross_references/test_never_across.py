"""No page, export or trail of Ben, read by anybody who does not work with Ada, holds her name, reference, ids or words."""

import io
import json
import re
import zipfile
from collections import defaultdict
from uuid import uuid4

import pytest
from sqlmodel import select

from app.cross_references.models import CrossReference, StatementAbout
from app.exports.fhir.record import export_record
from app.families.models import Allocation, Child
from app.identity.permissions import Role
from app.kit.clock import today
from app.trail import What, record
from tests import people, situations, voices
from tests.routes import walk
from tests.rules.test_matrix import cells

SAID = "CANARY-ACROSS he hides under the stairs"


@pytest.fixture
def across(client, db, cast):
    """Ada has said something about Ben; nobody below works with her any more."""
    from app.cross_references.service import refer

    ready = situations.one_of_everything(db, cast)
    ready.ids = defaultdict(lambda: uuid4().hex, ready.ids)
    cast.ada.name, cast.ada.reference = "Quintessa", "K-9191"
    record(db, people.SCENE, What.CHILD_ADDED, child_id=cast.ada.id)
    row = voices.say(db, cast, cast.ada, SAID)
    refer(db, cast.actor(cast.priya), response=row, about=[cast.ben], area="health")
    for held in db.exec(select(Allocation).where(Allocation.child_id == cast.ada.id)):
        held.to_on = today().replace(year=today().year - 1)
        record(db, people.SCENE, What.ALLOCATION_ENDED, child_id=cast.ada.id)
    for who, role in (("lowe", Role.PARTNER_PRACTITIONER), ("grace", Role.ADVOCATE), ("noor", Role.AUDITOR)):
        people.allocate(db, getattr(cast, who), cast.ben, role)
    db.commit()
    secrets = secrets_of(db, cast.ada, row)
    db.commit()
    return ready, secrets


def secrets_of(db, ada: Child, row) -> list[str]:
    tokens = [*db.exec(select(CrossReference.token)), *db.exec(select(StatementAbout.token))]
    said = [id_ for one in db.exec(select(StatementAbout)) for id_ in (one.id.hex, one.response_id.hex, str(one.response_id))]
    return ["Quintessa", "K-9191", ada.id.hex, str(ada.id), row.sitting_id.hex, "CANARY-ACROSS", *tokens, *said]


def text_of(answer) -> str:
    if answer.content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(answer.content)) as file:
            return " ".join(file.read(name).decode("utf-8", "ignore") for name in file.namelist())
    return answer.content.decode("utf-8", "ignore")


@pytest.mark.parametrize("who", ["priya", "sam", "ruth", "lowe", "grace", "noor"])
def test_every_answer_about_ben(client, cast, across, who):
    ready, secrets = across
    people.sign_in(client, getattr(cast, who))
    addresses = [(cell.method, ready.address(cell.found.path, child=cast.ben)) for cell in cells(client.app)]
    family = [("GET", ready.address(found.path)) for found in walk(client.app) if "{family_reference}" in found.path and "GET" in found.methods]
    seen = 0
    for method, address in [*addresses, *family, ("GET", "/practitioner"), ("GET", "/practitioner/families"), ("GET", "/practitioner/conferences")]:
        data = {"csrf_token": people.token_for(client)} if method == "POST" else None
        answer = client.request(method, address, data=data)
        seen += answer.status_code == 200
        assert not [one for one in secrets if one in text_of(answer)], f"{who}: {method} {address}"
    assert seen >= 4


def test_who_is_told_that_something_is_held(client, db, cast, across):
    _ready, _secrets = across
    said = "held on another child’s record"
    for who, sees in {"priya": True, "sam": True, "ruth": False, "lowe": False, "grace": False, "noor": False}.items():
        people.sign_in(client, getattr(cast, who))
        pages = [client.get(f"/practitioner/children/{cast.ben.reference}").text, client.get(f"/practitioner/children/{cast.ben.reference}/areas/health").text]
        grid = client.get("/practitioner/families/FM-1001").text
        assert [said in page for page in pages] == [sees, sees], who
        assert ("held elsewhere" in grid) is sees, who


def test_the_copy_for_a_conference_says_nothing_of_it(client, cast, across):
    _ready, secrets = across
    people.sign_in(client, cast.priya)
    page = "/practitioner/children/K-1002/report/CF-1001/copies/professionals"
    answer = people.take_copy(client, page, "docx")
    assert answer.status_code == 200 and answer.content[:2] == b"PK" and "K-1002" in text_of(answer)
    for text in (text_of(answer), client.get(page).text):
        assert not [one for one in (*secrets, "held on another", "held elsewhere") if one in text]


def test_neither_the_chronology_nor_the_record_for_other_systems_holds_anything_of_it(client, db, cast, across):
    _ready, secrets = across
    people.sign_in(client, cast.priya)
    sheet = client.get("/practitioner/children/K-1002/chronology.csv?why=court")
    assert sheet.status_code == 200 and sheet.text.count("\n") > 1
    bundle = export_record(db, cast.actor(cast.priya), cast.ben)
    assert bundle["resourceType"] == "Bundle"
    for text in (sheet.text, json.dumps(bundle, ensure_ascii=False)):
        assert not [one for one in secrets if one in text] and "held" not in text


def test_the_way_across_opens_for_a_worker_of_both_and_for_no_other(client, db, cast, across):
    people.sign_in(client, cast.priya)
    page = f"/practitioner/children/{cast.ben.reference}"
    assert "Open it on" not in client.get(page).text
    people.allocate(db, cast.priya, cast.ada, Role.ADVOCATE)
    db.commit()
    assert "Open it on" not in client.get(page).text, "reach without the right to read is no way across"
    people.allocate(db, cast.priya, cast.ada, Role.SOCIAL_WORKER)
    db.commit()
    ways = re.findall(r'href="(/practitioner/children/K-9191/responses/[0-9a-f]+)"', client.get(page).text)
    assert len(ways) == 2 and all(client.get(way).status_code == 200 for way in ways)
    assert "About Ben: " in client.get(ways[0]).text
