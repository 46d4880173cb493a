"""Paint a child's drawings for papers before the papers are made: while somebody is still looking the copy through."""

import logging
from collections.abc import Sequence

from fastapi import FastAPI

from app.access.reach import Reach
from app.access.work import working
from app.exports.makers.pool import made
from app.exports.makers.unmade import Unmade
from app.exports.pictures.store import keep
from app.families.models import Child
from app.trail.record import Actor

log = logging.getLogger("heard")


def paint_ahead(app: FastAPI, reach: Reach, actor: Actor, child: Child, unmade: Sequence[Unmade]) -> None:
    """After the page was sent. Whatever goes wrong, the strokes are the record and are painted when they are needed."""
    wanted = [one for one in unmade if one.key]
    if not wanted:
        return
    try:
        painted = made("paint", tuple(wanted))
        with working(app, reach) as db:
            keep(db, actor, child, wanted, painted)
    except Exception as error:
        log.error("drawings could not be painted ahead: %s", type(error).__name__)
