"""Paint what children handed in, a minute or so later and with nobody waiting, so that no paper has to be waited for."""

import logging
from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import and_
from sqlmodel import Session, col, select

from app.exports.makers.pool import made
from app.exports.makers.unmade import WIDTH, Unmade
from app.exports.models import Rendering
from app.exports.pictures.store import keep, open_unpainted
from app.families.models import Child
from app.identity.actors import SystemActor
from app.responses.models import Drawing, Response

MOST = 40
"""at one time; the rest waits for the next"""
ACTOR, PURPOSE = SystemActor("drawings for papers"), "painting for papers"
_could_not: set[UUID] = set()
"""not tried again by this server until a paper needs them"""
log = logging.getLogger("heard")


def paint_handed_in(db: Session) -> None:
    """The newest first. Nothing is locked while it paints, and what one drawing does is nothing to the next."""
    for child_id, rows in _unpainted(db).items():
        child = db.get_one(Child, child_id)
        wanted = open_unpainted(db, ACTOR, child, rows, PURPOSE)
        db.commit()
        painted = {one.file: picture for one in wanted if (picture := _painted(one))}
        keep(db, ACTOR, child, wanted, painted)
        db.commit()


def _unpainted(db: Session) -> dict[UUID, list[Any]]:
    """Answers with a drawing that was never painted, by child."""
    kept = select(Rendering.id).where(Rendering.drawing_id == Drawing.id, Rendering.width == WIDTH).exists()
    answer = (col(Response.sitting_id) == Drawing.sitting_id, col(Response.drawing_id) == Drawing.id)
    columns = (Response.child_id, Response.id, Response.drawing_id, Response.media_id)
    query = select(*columns).select_from(Drawing).join(Response, and_(*answer))
    query = query.where(~kept, col(Drawing.id).not_in(list(_could_not))).order_by(col(Drawing.created_at).desc()).limit(MOST)
    found: dict[UUID, list[Any]] = defaultdict(list)
    for row in db.exec(query):
        found[row.child_id].append(row)
    return found


def _painted(one: Unmade) -> bytes:
    try:
        return made("paint", (one,))[one.file]
    except Exception as error:
        log.error("a drawing could not be painted: %s", type(error).__name__)
        if one.key:
            _could_not.add(one.key[0])
        return b""
