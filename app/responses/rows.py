"""The row of one answer: made, known again by its fingerprint, and in its place after the one it changes."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session, col, select

from app.kit.clock import now
from app.kit.database import take_turn
from app.prompts.shapes import StepBase
from app.responses.as_shown import shown_and_kept
from app.responses.manner import PLACED, WRITTEN_DOWN
from app.responses.models import How, Response
from app.sittings.door import ChildHere
from app.vault.words import digest


def new_row(here: ChildHere, activity_id: str, step: StepBase, key: str, how: How, print_: str) -> Response:
    base, part = step.base
    taken = by_key(here.db, here.sitting.id, key) is not None
    at = here.given_at or now()
    return Response(
        child_id=here.sitting.child_id, sitting_id=here.sitting.id, key=f"{key}+{uuid4().hex[:8]}" if taken else key,
        activity=activity_id, step=base, part=part, kind=step.kind, how=how, area=step.area or "",
        shown=shown_and_kept(here, step), digest=print_, supersedes_id=_before(here, activity_id, base, part, at),
        given_at=at, device_at=here.device_at, helped=PLACED if here.placed else WRITTEN_DOWN if here.written_down else "",
    )  # fmt: skip


def already(here: ChildHere, key: str, print_: str) -> Response | None:
    """The row this very answer made before. Other content under the same key is a change of mind: both stay."""
    take_turn(here.db)
    same = select(Response).where(Response.sitting_id == here.sitting.id, Response.digest == print_)
    return next((row for row in here.db.exec(same) if row.key.split("+")[0] == key), None)


def by_key(db: Session, sitting_id: UUID, key: str) -> Response | None:
    return db.exec(select(Response).where(Response.sitting_id == sitting_id, Response.key == key)).first()


def _before(here: ChildHere, activity_id: str, step: str, part: str, at: datetime) -> UUID | None:
    """The answer this one changes, as far as it has come: both stay, in the order they were given."""
    query = select(Response.id).where(
        Response.sitting_id == here.sitting.id, Response.activity == activity_id, Response.step == step,
        Response.part == part, Response.given_at <= at,
    )  # fmt: skip
    return here.db.exec(query.order_by(col(Response.given_at).desc()).limit(1)).first()


def fingerprint(here: ChildHere, step: StepBase, how: How, content: dict[str, Any], picture: bytes) -> str:
    canonical = json.dumps([step.activity, step.id, str(how), content], sort_keys=True, ensure_ascii=False).encode()
    return digest(here.db, here.sitting.child_id, canonical + picture)
