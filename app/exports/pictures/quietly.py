"""Paint what children handed in, a moment later and with nobody waiting, so that no paper has to be waited for.

`app.by_time` does it when an answer with a drawing was kept, and every minute for what a server that stopped had left.
"""

import logging
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, col, func, select

from app.exports.makers.pool import made
from app.exports.makers.unmade import WIDTH
from app.exports.models import Rendering
from app.exports.pictures.store import keep, open_unpainted
from app.families.models import Child
from app.identity.actors import SystemActor
from app.kit.errors import Busy
from app.responses.models import Drawing, DrawingBatch, Response

MOST, NEWEST = 40, 500
"""at one time, the rest waits for the next; and of how many drawings, so that looking takes no longer as the record grows"""
ACTOR, PURPOSE = SystemActor("drawings for papers"), "painting for papers"
_could_not: set[UUID] = set()
"""not tried again by this server until a paper needs them"""
log = logging.getLogger("heard")


def paint_handed_in(db: Session) -> None:
    """The newest first, one at a time, and what one drawing does is nothing to the next. Raises Busy."""
    for answer in _unpainted(db):
        try:
            _paint(db, answer)
        except (Busy, SQLAlchemyError):  # nothing is wrong with the drawing
            raise
        except Exception as error:
            db.rollback()
            log.error("a drawing could not be painted: %s", type(error).__name__)
            _could_not.add(answer.drawing_id)


def _paint(db: Session, answer: Any) -> None:
    """In two short transactions: nothing is locked while it paints. Another server may have kept it meanwhile."""
    child = db.get_one(Child, answer.child_id)
    wanted = open_unpainted(db, ACTOR, child, [answer], PURPOSE)
    db.commit()
    if wanted:
        keep(db, ACTOR, child, wanted, made("paint", tuple(wanted)))
        db.commit()


def _unpainted(db: Session) -> Sequence[Any]:
    """Answers with a drawing of which there is no picture with every mark in it: marks sealed without signal may come late."""
    batches = select(func.count()).where(DrawingBatch.drawing_id == Drawing.id).correlate(Drawing).scalar_subquery()
    kept = (Rendering.drawing_id == Drawing.id, Rendering.width == WIDTH, Rendering.batches == batches)
    newest = select(Drawing.id).order_by(col(Drawing.created_at).desc()).limit(NEWEST).subquery()
    answer = (col(Response.sitting_id) == Drawing.sitting_id, col(Response.drawing_id) == Drawing.id)
    query = select(Response.child_id, Response.id, Response.drawing_id, Response.media_id).select_from(Drawing)
    query = query.join(newest, newest.c.id == Drawing.id).join(Response, and_(*answer))
    query = query.where(batches > 0, ~select(Rendering.id).where(*kept).exists(), col(Drawing.id).not_in(list(_could_not)))
    return db.exec(query.order_by(col(Drawing.created_at).desc()).limit(MOST)).all()
