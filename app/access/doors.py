"""The only ways in. A route that names a child, a family or nobody at all carries one of these."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request
from sqlmodel import col, select

from app.access.reach import Reach, reach_of
from app.access.scoping import ScopedSession
from app.access.work import Work
from app.families.models import Child, Family
from app.identity import sessions
from app.identity.actors import PractitionerActor
from app.identity.models import Practitioner, PractitionerSession, SessionState
from app.identity.permissions import Permission, Role, may
from app.kit.cookies import PRACTITIONER, read_cookie
from app.kit.errors import Locked, NotAllowed, NotFound, SignInNeeded
from app.kit.words import gettext_lazy as _
from app.trail import What, record

NOT_THERE = _("There is no such page, or it is not one you work with.")
NOT_IN_THIS_ROLE = _("You work with this child, but your role does not open this page. Ask the social worker.")


def is_door(function: Callable[..., Any]) -> Callable[..., Any]:
    """Marks a dependency that decides who may pass; a rule test walks every route for one."""
    function.is_door = True  # type: ignore[attr-defined]
    return function


@is_door
def public() -> None:
    """Anyone may open this: it holds nothing about anybody."""


@dataclass(frozen=True)
class Signed:
    """A practitioner who is signed in, and the children they can reach now."""

    practitioner: Practitioner
    session: PractitionerSession
    actor: PractitionerActor
    reach: Reach
    db: ScopedSession
    request: Request

    def may(self, child: Child, permission: Permission) -> bool:
        return may(self.reach.roles(child.id), permission)


@is_door
def signed_in(request: Request, db: Work) -> Signed:
    """Raises SignInNeeded, or Locked while the tablet is with a child: no route can forget it."""
    here = watching(request, db)
    sessions.touch(here.session)
    return here


@is_door
def watching(request: Request, db: Work) -> Signed:
    """For a page that asks by itself: the same, but it does not count as somebody being there."""
    found = sessions.find(db, read_cookie(request, PRACTITIONER), request.app.state.settings)
    if not found:
        raise SignInNeeded()
    session, practitioner = found
    if session.state == SessionState.HANDED_OVER:
        raise Locked()
    reach = Reach(frozenset(), "administrators open no record") if practitioner.administers else reach_of(db, practitioner.id)
    db.info["reach"] = reach
    request.state.page = {"me": practitioner}
    request.state.actor = PractitionerActor(practitioner.id, practitioner.name)
    return Signed(practitioner, session, request.state.actor, reach, db, request)


@dataclass(frozen=True)
class OpenChild:
    """One child's record, opened by someone who may."""

    child: Child
    roles: frozenset[Role]
    practitioner: Practitioner
    actor: PractitionerActor
    reach: Reach
    db: ScopedSession
    request: Request

    def may(self, permission: Permission) -> bool:
        return may(self.roles, permission)


def open_child(permission: Permission) -> Callable[..., OpenChild]:
    """A door to one child for one act. 404 when out of reach, 403 when reached but not in this role."""

    @is_door
    def door(child_reference: str, here: Annotated[Signed, Depends(signed_in)]) -> OpenChild:
        child = here.db.exec(select(Child).where(Child.reference == child_reference)).first()
        if child is None:
            raise NotFound(NOT_THERE)
        roles = here.reach.roles(child.id)
        here.request.state.refused_child = child.id
        if not may(roles, permission):
            raise NotAllowed(NOT_IN_THIS_ROLE)
        act = f"{here.request.method} {here.request.scope['route'].path}"
        record(here.db, here.actor, What.RECORD_OPENED, child_id=child.id, act=act)
        return OpenChild(child, roles, here.practitioner, here.actor, here.reach, here.db, here.request)

    door.permission = permission  # type: ignore[attr-defined]
    return door


@dataclass(frozen=True)
class OpenFamily:
    """The brothers and sisters this practitioner can reach, in birth order. Never more than those."""

    family: Family
    children: list[Child]
    practitioner: Practitioner
    actor: PractitionerActor
    reach: Reach
    db: ScopedSession
    request: Request

    def may(self, child: Child, permission: Permission) -> bool:
        return may(self.reach.roles(child.id), permission)


@is_door
def open_family(family_reference: str, here: Annotated[Signed, Depends(signed_in)]) -> OpenFamily:
    """404 unless at least one child of the family is in reach."""
    family = here.db.exec(select(Family).where(Family.reference == family_reference)).first()
    order = (col(Child.born_on).is_(None), Child.born_on, Child.due_on, Child.reference)
    children = list(here.db.exec(select(Child).where(Child.family_id == family.id).order_by(*order))) if family else []
    if not family or not children:
        raise NotFound(NOT_THERE)
    for child in children:
        record(here.db, here.actor, What.FAMILY_OPENED, child_id=child.id)
    return OpenFamily(family, children, here.practitioner, here.actor, here.reach, here.db, here.request)
