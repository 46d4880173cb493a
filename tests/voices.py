"""Short ways to let a child of the cast say something, for tests that need words to be there."""

from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session

from app.families.models import Child
from app.identity.actors import ChildActor
from app.responses.models import Drawing, DrawingBatch, Response
from app.sittings.models import Sitting
from app.trail import What, record
from app.vault import seal
from app.vault.words import digest
from tests import people

SHOWN = {"question": "How is it at home?", "options": [], "language": "en", "band": "6-7", "version": 1, "kind": "words"}


def say(db: Session, cast: people.Cast, child: Child, words: str, sitting: Sitting | None = None, **more: Any) -> Response:
    """A response in the child's words, kept as the service keeps it."""
    sitting = sitting or people.pack_for(db, cast, child)
    row = Response(
        child_id=child.id, sitting_id=sitting.id, key=uuid4().hex,
        **{"shown": SHOWN, "activity": "how-things-are", "step": "home", "kind": "words", "area": "family-relationships", **more},
    )  # fmt: skip
    seal(db, row, words=words)
    db.add(row)
    record(db, ChildActor(child.id, sitting.id), What.RESPONSE_GIVEN, child_id=child.id, subject=row)
    db.commit()
    return row


STROKE = {"op": "stroke", "tool": "crayon", "colour": "red", "size": "medium", "t": 10, "d": [100, 100, 50, 0, 900, 700, 60, 16]}


def draw(db: Session, cast: people.Cast, child: Child, sitting: Sitting | None = None) -> tuple[Response, UUID]:
    """A response that is a drawing of one stroke."""
    sitting = sitting or people.pack_for(db, cast, child)
    sheet = Drawing(child_id=child.id, sitting_id=sitting.id, activity="my-three-houses", step="worries")
    db.add(sheet)
    db.flush()
    batch = DrawingBatch(child_id=child.id, drawing_id=sheet.id, seq=0, digest=digest(db, child.id, b"x"))
    seal(db, batch, ops=[STROKE])
    db.add(batch)
    record(db, ChildActor(child.id, sitting.id), What.STROKES_KEPT, child_id=child.id, subject=sheet)
    row = say(db, cast, child, "my house", sitting, kind="drawing", drawing_id=sheet.id)
    return row, sheet.id
