"""Take each door off its hinges in turn: the stranger then gets in, so the grid that says he does not can fail (S5)."""

from fastapi import Request

from app.access.doors import OpenChild
from app.access.reach import everything
from app.access.work import Work
from app.families.models import Child
from app.identity.actors import PractitionerActor
from app.identity.permissions import Role
from app.kit.cookies import PRACTITIONER, read_cookie
from app.trail import What, record
from tests import people, situations
from tests.rules.test_matrix import cells, send

# This route also asks for the worker's own session, whose reach the database session keeps to: a second lock that holds.
HELD_BY_A_SECOND_LOCK = ["POST /practitioner/children/{child_reference}/sittings/{sitting_id}/hand-over"]


def a_hole(request: Request, child_reference: str, db: Work) -> OpenChild:
    """What a door would be that forgot to look who is there."""
    from sqlmodel import select

    from app.identity import sessions

    db.info["reach"] = everything("a hole planted by a test")
    _, who = sessions.find(db, read_cookie(request, PRACTITIONER), request.app.state.settings)
    child = db.exec(select(Child).where(Child.reference == child_reference)).one()
    actor = PractitionerActor(who.id, who.name)
    record(db, actor, What.RECORD_OPENED, child_id=child.id)
    return OpenChild(child, frozenset(Role), who, actor, db.info["reach"], db, request)


def test_every_door_taken_away_is_noticed(client, app, db, cast):
    ready = situations.one_of_everything(db, cast)
    people.sign_in(client, cast.tom)
    unnoticed = []
    for cell in cells(app):
        doors = {door for door in cell.found.doors() if hasattr(door, "permission")}
        app.dependency_overrides = dict.fromkeys(doors, a_hole)
        if send(client, cell, ready.address(cell.found.path)).status_code == 404:
            unnoticed.append(str(cell))
        app.dependency_overrides = {}
        assert send(client, cell, ready.address(cell.found.path)).status_code == 404
    assert unnoticed == HELD_BY_A_SECOND_LOCK
