"""Make the copies that were asked for, beside the pages: two at a time, each child by itself, each in transactions of its own."""

import logging
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from uuid import UUID

from fastapi import FastAPI
from sqlmodel import Session

from app.access.reach import reach_of
from app.access.work import working
from app.conferences.models import Conference
from app.conferences.service import link_of
from app.exports.copies.making import make_reports
from app.exports.copies.under_way import ENDED, MAKING, UnderWay
from app.exports.formats.faults import NotSet
from app.exports.makers.pool import COUNT
from app.exports.models import CopyLook, CopyOrder, OrderState
from app.families.models import Child, Parent
from app.identity.actors import PractitionerActor
from app.identity.models import Practitioner
from app.identity.permissions import Permission, may
from app.kit.clock import now
from app.kit.errors import AppError, NotAllowed
from app.sharing.visible import Audience
from app.trail import What, record
from app.vault import seal

UNDER_WAY: set[Future] = set()
_POOL = ThreadPoolExecutor(COUNT, thread_name_prefix="copies")
log = logging.getLogger("heard")


def begin(app: FastAPI, practitioner_id: UUID, copies: Sequence[Sequence[UUID]]) -> None:
    """`copies`: the orders of one copy together, since what is painted and gathered for one format is there for the other."""
    for ids in copies:
        done = _POOL.submit(_make, app, practitioner_id, ids)
        UNDER_WAY.add(done)
        done.add_done_callback(UNDER_WAY.discard)


def _make(app: FastAPI, practitioner_id: UUID, ids: Sequence[UUID]) -> None:
    under_way = UnderWay(app.state.settings.home)
    under_way.say(ids, MAKING)
    try:
        with _as(app, practitioner_id) as (db, actor):
            rows = [row for row in (db.get(CopyOrder, id_) for id_ in ids) if row]
            if rows:
                _make_one(db, actor, rows)
        under_way.say(ids, ENDED)
    except Exception as error:  # what could not even be written down is lost, and the page says that
        log.error("a copy could not be made: %s", type(error).__name__)
    finally:
        under_way.let_go(ids)


@contextmanager
def _as(app: FastAPI, practitioner_id: UUID) -> Iterator[tuple[Session, PractitionerActor]]:
    """As the one who asked, with the reach they have at this moment."""
    with working(app) as db:
        who = db.get_one(Practitioner, practitioner_id)
        db.info["reach"] = reach_of(db, who.id)
        yield db, PractitionerActor(who.id, who.name)


def _make_one(db: Session, actor: PractitionerActor, rows: Sequence[CopyOrder]) -> None:
    """Made and held in one transaction with its rows on the trail, or stopped and said."""
    try:
        made = make_reports(db, actor, **_which(db, rows[0]), formats=[row.format for row in rows])
        for row, file in zip(rows, made, strict=True):
            row.state, row.made_at, row.name = OrderState.MADE, now(), file.name
            seal(db, row, file=file.data)
        db.commit()
    except Exception as fault:
        db.rollback()
        _say_stopped(db, actor, rows, fault)


def _which(db: Session, row: CopyOrder) -> dict:
    """Raises NotAllowed for who may not make it any more."""
    child, look = db.get_one(Child, row.child_id), db.get_one(CopyLook, row.look_id)
    if not may(db.info["reach"].roles(child.id), Permission.REPORT_MAKE):
        raise NotAllowed()
    conference = db.get_one(Conference, row.conference_id)
    return {
        "child": child, "conference": conference, "link": link_of(db, conference.id, child.id), "reviewed": look.mark,
        "audience": audience_of(db, row),
    }  # fmt: skip


def audience_of(db: Session, row: CopyOrder) -> Audience:
    parent = db.get_one(Parent, row.parent_id) if row.parent_id else None
    return Audience(row.audience, row.parent_id, f"{parent.name}, {parent.relation}" if parent else "")


def _say_stopped(db: Session, actor: PractitionerActor, rows: Sequence[CopyOrder], fault: Exception) -> None:
    """That it was stopped is on the trail; the words that stopped it are not."""
    why = type(fault).__name__ if isinstance(fault, AppError) else NotSet.__name__
    for row in rows:
        db.refresh(row)
        row.state, row.why = OrderState.STOPPED, why
        record(db, actor, What.COPY_STOPPED, child_id=row.child_id, subject=row, audience=row.audience, format=row.format, why=why)
    db.commit()
