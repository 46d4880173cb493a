"""Export one child's answers for another system: opened, marked, looked through for siblings, and written on the trail."""

import json
from dataclasses import replace
from typing import Any

from sqlmodel import Session, col, select

from app.exports import fhir
from app.exports.gather import siblings_of
from app.exports.making import SiblingNamed
from app.exports.siblings import IN_AN_ADULTS, masked, others, still_named
from app.families.models import Child
from app.identity.people import NOBODY, people
from app.kit.clock import now
from app.responses.models import Response
from app.responses.views import ResponseView, open_responses
from app.sittings.models import Sitting
from app.trail import What, record
from app.trail.record import Actor
from app.vault import clear_json


def export_record(db: Session, actor: Actor, child: Child) -> dict[str, Any]:
    """Everything the child told, whatever they wished about copies: their wish goes with it. Raises SiblingNamed."""
    rows = list(db.exec(select(Response).where(Response.child_id == child.id).order_by(col(Response.given_at))))
    names = others(siblings_of(db, child), child.name)
    views = [_masked(view, names) for view in open_responses(db, actor, child, rows, "export")]
    told = [(row, view, clear_json(row, "value") or {}) for row, view in zip(rows, views, strict=True)]
    sittings = db.exec(select(Sitting).where(Sitting.child_id == child.id).order_by(col(Sitting.packed_at))).all()
    workers = people(db, (sitting.practitioner_id for sitting in sittings))
    made = fhir.bundle(child.reference, [
        (sitting, workers.get(sitting.practitioner_id, NOBODY).name, mine)
        for sitting in sittings if (mine := [one for one in told if one[0].sitting_id == sitting.id])
    ], now())  # fmt: skip
    ours = [child.name, *(person.name for person in workers.values()), *(view.question for view in views)]
    if found := still_named([json.dumps(made, ensure_ascii=False)], names, ours):
        raise SiblingNamed(found)
    record(db, actor, What.RECORD_EXPORTED, child_id=child.id, subject=child, format="json", answers=len(rows))
    return made


def _masked(view: ResponseView, names: tuple[str, ...]) -> ResponseView:
    """The child's own words and what they say in other languages, whole and in pieces, and a worker's own question."""
    return replace(
        view, words=masked(view.words, names), said=masked(view.said, names),
        question=masked(view.question, names, IN_AN_ADULTS) if view.asked_by else view.question,
        parts=tuple(replace(part, words=masked(part.words, names)) for part in view.parts),
        transcripts=tuple(replace(one, text=masked(one.text, names)) for one in view.transcripts),
        translations=tuple(
            replace(one, text=masked(one.text, names), line=masked(one.line, names, IN_AN_ADULTS)) for one in view.translations
        ),
    )  # fmt: skip
