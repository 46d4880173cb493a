"""What a child circled on a printed page: read like the same choice on a screen, and kept as their choice, never as words."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.catalogue import catalogue
from app.prompts import KINDS
from app.prompts.shapes import StepBase
from app.trail import What
from app.trail.models import Happening

FIELDS = {"scale": "choice", "choice": "choice", "this-or-that": "choice", "feeling": "feeling"}
"""kinds of which paper shows everything there is to choose, each with the field its own page sends"""


def can_be_circled(step: StepBase) -> bool:
    return step.kind in FIELDS


def read_circled(step: StepBase, chosen: Sequence[str], band: str) -> Any:
    """Raises app.prompts.shapes.Unreadable: two where one is asked, or something that was not on the page."""
    return KINDS[step.kind].read({FIELDS[step.kind]: list(chosen)}, step, catalogue().bands[band])


def printed_since(db: Session, child_id: UUID, since: datetime) -> list[str]:
    """The activities that were printed for this child, the newest print first."""
    prints = select(Happening).where(Happening.child_id == child_id, Happening.what == What.PACK_PRINTED.value, Happening.at >= since)
    rows = db.exec(prints.order_by(col(Happening.seq).desc())).all()
    return list(dict.fromkeys(activity for row in rows for activity in row.detail.get("activities", ())))
