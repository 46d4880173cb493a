"""Export one child's answers for another system: opened, marked, looked through for siblings, and written on the trail."""

import json
from typing import Any

from sqlmodel import Session, col, select

from app.exports.fhir.bundle import bundle
from app.exports.fhir.care_plans import care_plans
from app.exports.gathered.names import siblings_of
from app.exports.leaving.scanning import raise_if_found
from app.exports.leaving.watch import watch
from app.families.models import Child
from app.families.siblings import others
from app.identity.people import NOBODY, people
from app.kit.clock import now
from app.responses.models import Response
from app.responses.unreached import with_names_out
from app.responses.views import open_responses
from app.sittings.models import Sitting
from app.trail import What, record
from app.trail.record import Actor
from app.vault import clear_json


def export_record(db: Session, actor: Actor, child: Child) -> dict[str, Any]:
    """Everything the child told, whatever they wished about copies: their wish goes with it. Raises SiblingNamed or HoldsWithheld."""
    rows = list(db.exec(select(Response).where(Response.child_id == child.id).order_by(col(Response.given_at))))
    names = others(siblings_of(db, child), child.name)
    views = [with_names_out(view, names) for view in open_responses(db, actor, child, rows, "export")]
    told = [(row, view, clear_json(row, "value") or {}) for row, view in zip(rows, views, strict=True)]
    sittings = db.exec(select(Sitting).where(Sitting.child_id == child.id).order_by(col(Sitting.packed_at))).all()
    workers = people(db, (sitting.practitioner_id for sitting in sittings))
    made = bundle(child.reference, [
        (sitting, workers.get(sitting.practitioner_id, NOBODY).name, mine)
        for sitting in sittings if (mine := [one for one in told if one[0].sitting_id == sitting.id])
    ], now())  # fmt: skip
    made["entry"] += care_plans(db, child)
    ours = [*(person.name for person in workers.values()), *(view.question for view in views)]
    text = json.dumps(made, ensure_ascii=False)
    raise_if_found(watch(db, child).look([text], ours))
    record(db, actor, What.RECORD_EXPORTED, child_id=child.id, subject=child, format="json", answers=len(rows))
    return made
