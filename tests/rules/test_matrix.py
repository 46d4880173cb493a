"""Every route, every role, every child: nobody opens what is not theirs, and the walk leaves nothing out (S4, S5)."""

from dataclasses import dataclass
from uuid import uuid4

import pytest

from app.identity.permissions import ROLE_PERMISSIONS, Permission, Role, may
from tests import people, situations
from tests.routes import Found, walk

ROLES = {
    "priya": Role.SOCIAL_WORKER, "sam": Role.TEAM_MANAGER, "ruth": Role.CONFERENCE_CHAIR,
    "lowe": Role.PARTNER_PRACTITIONER, "grace": Role.ADVOCATE, "noor": Role.AUDITOR,
}  # fmt: skip
STRANGERS = ("tom", "olga", "root")
REFUSED = {403, 404}


@dataclass(frozen=True)
class Cell:
    found: Found
    method: str
    permission: Permission

    def __str__(self) -> str:
        return f"{self.method} {self.found.path}"


def cells(app) -> list[Cell]:
    """Every route that names a child, with the permission its door asks for."""
    made = []
    for found in walk(app):
        asked = {door.permission for door in found.doors() if hasattr(door, "permission")}
        if "{child_reference}" in found.path:
            made += [Cell(found, method, asked.copy().pop()) for method in sorted(found.methods - {"HEAD"})]
    return made


def send(client, cell: Cell, address: str):
    data = {"csrf_token": people.token_for(client)}
    return client.request(cell.method, address, data=data if cell.method == "POST" else None)


@pytest.fixture
def ready(client, db, cast):
    """Ada has one of everything a route can name; Ben and Cleo have words of their own with a canary."""
    return situations.one_of_everything(db, cast)


def test_the_grid_covers_enough_routes_to_mean_something(app):
    assert len(cells(app)) >= 25


@pytest.mark.parametrize("who", STRANGERS)
def test_someone_without_a_live_relationship_finds_nothing_anywhere(client, cast, ready, who):
    people.sign_in(client, getattr(cast, who))
    for cell in cells(client.app):
        answer = send(client, cell, ready.address(cell.found.path))
        assert answer.status_code == 404, f"{who}: {cell} answered {answer.status_code}"
        assert "CANARY" not in answer.text


@pytest.mark.parametrize("who", ROLES)
def test_each_role_opens_exactly_what_the_matrix_says(client, cast, ready, who):
    people.sign_in(client, getattr(cast, who))
    for cell in cells(client.app):
        answer = send(client, cell, ready.address(cell.found.path))
        allowed = may(frozenset({ROLES[who]}), cell.permission)
        if allowed:
            assert answer.status_code not in {401, 403, 404, 500}, f"{who}: {cell} answered {answer.status_code}"
        else:
            assert answer.status_code == 403, f"{who}: {cell} answered {answer.status_code}"
            assert "CANARY" not in answer.text


@pytest.mark.parametrize("who", ["lowe", "grace", "noor"])
def test_a_role_for_the_sister_finds_nothing_of_the_brother(client, cast, ready, who):
    people.sign_in(client, getattr(cast, who))
    for cell in cells(client.app):
        answer = send(client, cell, ready.address(cell.found.path, child=cast.ben))
        assert answer.status_code == 404, f"{who}: {cell} answered {answer.status_code}"
        assert "CANARY" not in answer.text


def test_a_sisters_rows_are_not_found_under_her_brothers_name(client, cast, ready):
    """Priya works with both: an id of Ada's under Ben's address is still not there, and shows no word."""
    people.sign_in(client, cast.priya)
    mixed = [cell for cell in cells(client.app) if cell.found.path.count("{") > 1 and not {"{conference_reference}", "{area}"} & set(cell.found.path.split("/"))]
    assert len(mixed) >= 8
    for cell in mixed:
        answer = send(client, cell, ready.address(cell.found.path, child=cast.ben))
        assert answer.status_code in REFUSED | {422, 409}, f"{cell} answered {answer.status_code}"
        assert "CANARY-ADA" not in answer.text


def test_nobody_signed_in_is_sent_to_sign_in(client, ready):
    for cell in cells(client.app):
        answer = client.request(cell.method, ready.address(cell.found.path))
        assert answer.status_code in {303, 403} and "CANARY" not in answer.text, f"{cell} answered {answer.status_code}"


def test_a_child_at_the_tablet_opens_no_adults_page(client, db, cast, ready):
    people.hand_over(client, db, cast, cast.ada)
    for cell in cells(client.app):
        answer = client.request(cell.method, ready.address(cell.found.path))
        assert answer.status_code in {303, 403} and "CANARY" not in answer.text


def test_a_foreign_child_and_one_that_never_was_look_the_same(client, cast, ready):
    people.sign_in(client, cast.tom)
    here = client.get(f"/practitioner/children/{cast.ada.reference}")
    nowhere = client.get("/practitioner/children/K-0000")
    import re

    def same(text: str) -> str:
        return re.sub(r"[0-9a-f]{8,}", "", text)

    assert (here.status_code, same(here.text)) == (nowhere.status_code, same(nowhere.text))
    assert set(here.headers) == set(nowhere.headers)


def test_reach_ends_with_the_next_request(client, db, cast, ready):
    """S8: the allocation is closed while the page is open; the next request is refused."""
    from datetime import timedelta

    from sqlmodel import select

    from app.families.models import Allocation
    from app.kit.clock import today
    from app.trail import What, record

    people.sign_in(client, cast.priya)
    address = f"/practitioner/children/{cast.ada.reference}"
    assert client.get(address).status_code == 200
    db.rollback()
    held = select(Allocation).where(Allocation.practitioner_id == cast.priya.id, Allocation.child_id == cast.ada.id)
    db.exec(held).one().to_on = today() - timedelta(days=1)
    record(db, people.SCENE, What.ALLOCATION_ENDED, child_id=cast.ada.id)
    db.commit()
    assert client.get(address).status_code == 404


EXPECTED = {
    Role.PARTNER_PRACTITIONER: {Permission.RECORD_OPEN, Permission.OBSERVATION_WRITE},
    Role.ADVOCATE: {Permission.RECORD_OPEN},
    Role.AUDITOR: {Permission.RECORD_OPEN, Permission.TRAIL_READ},
    Role.DUTY: {Permission.RECORD_OPEN, Permission.SIGNAL_ACKNOWLEDGE},
}


def test_the_matrix_says_what_we_mean():
    for role, permissions in EXPECTED.items():
        assert ROLE_PERMISSIONS[role] == permissions
    for role in (Role.PARTNER_PRACTITIONER, Role.ADVOCATE, Role.AUDITOR, Role.DUTY):
        assert Permission.RESPONSE_READ not in ROLE_PERMISSIONS[role]
    assert Permission.CHECK_WRITE not in ROLE_PERMISSIONS[Role.SOCIAL_WORKER]
    assert Permission.ANALYSIS_WRITE not in ROLE_PERMISSIONS[Role.CONFERENCE_CHAIR]
    assert set(ROLE_PERMISSIONS) == set(Role)


def test_a_made_up_id_is_not_found_rather_than_a_fault(client, cast, ready):
    people.sign_in(client, cast.priya)
    for cell in cells(client.app):
        if cell.found.path.count("{") > 1:
            for made_up in (uuid4().hex, "not-an-id", "%00", "1' OR '1'='1"):
                answer = send(client, cell, ready.address(cell.found.path, item=made_up))
                assert answer.status_code < 500, f"{cell} with {made_up}: {answer.status_code}"
