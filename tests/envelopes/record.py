"""The record as people read it: what was told, in order, which of it stands, and how it was left."""

from typing import Any
from uuid import UUID

from sqlmodel import select

from app.envelopes.models import Draft, Envelope, SealedItem
from app.evidence.answers import answers
from app.evidence.gathered import gather
from app.families.models import Child
from app.responses.models import Response
from app.responses.sheets import batches_of, ops_of
from app.responses.views import open_responses
from app.sittings.models import Sitting
from app.trail import show
from app.vault import clear_json
from tests import people


def sitting_of(db, tablet) -> Sitting:
    return db.get_one(Sitting, db.get_one(Envelope, UUID(hex=tablet.envelope)).sitting_id)


def items_of(db, tablet) -> list[SealedItem]:
    query = select(SealedItem).where(SealedItem.envelope_id == UUID(hex=tablet.envelope))
    return list(db.exec(query.order_by(SealedItem.seq, SealedItem.arrived_at)))


def rows_of(db, tablet) -> list[Response]:
    query = select(Response).where(Response.sitting_id == sitting_of(db, tablet).id)
    return list(db.exec(query.order_by(Response.given_at)))


def drafts_of(db, tablet) -> list[Any]:
    found = list(db.exec(select(Draft).where(Draft.envelope_id == UUID(hex=tablet.envelope))))
    if found:
        show(db, people.SCENE, found[0].child_id, found)
    told = [(clear_json(row, "text"), bool(row.ended_at)) for row in found]
    db.commit()
    return told


def as_read(db, tablet) -> dict[str, Any]:
    """Ids and times left out: they differ from one making to the next."""
    db.expire_all()
    sitting = sitting_of(db, tablet)
    child = db.get_one(Child, sitting.child_id)
    views = open_responses(db, people.SCENE, child, rows_of(db, tablet), "a test reads")
    [column] = gather(db, [child])
    standing = {row.id for row in column.standing if row.sitting_id == sitting.id}
    found = {
        "answers": [([_told(v) for v in a.standing], [_told(v) for v in a.before]) for a in answers(views)],
        "standing": [_told(view) for view in views if view.id in standing],
        "changed": [(_told(v), v.superseded_by is not None, v.supersedes_id is not None) for v in views],
        "drawn": [_marks(db, view) for view in views if view.drawing_id],
        "sitting": (sitting.status, sitting.understood, sitting.wish, sitting.look),
    }
    db.commit()
    return found


def _told(view) -> tuple:
    return view.activity, view.step, view.part, view.kind, view.how, view.words, tuple(c.id for c in view.choices if c.chosen)


def _marks(db, view) -> list:
    batches = batches_of(db, view.drawing_id)
    show(db, people.SCENE, view.child_id, batches)
    return ops_of(batches)
