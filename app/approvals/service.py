"""An edition of the questions, and the person in this council who approved it. Nobody packs for a real child without one."""

import hashlib
import json
from typing import Any

from pydantic_core import to_jsonable_python
from sqlmodel import Session, col, select

from app.approvals.models import ContentApproval
from app.catalogue import Catalogue, catalogue
from app.kit.errors import Mistake
from app.kit.words import gettext_lazy as _
from app.settings import Settings
from app.trail import What, record

ASKED = ("activities", "arriving", "leaving", "talk", "about", "always", "scales", "sorting", "feelings", "rings", "bands")
NOT_APPROVED = _("Nobody has approved these questions for use here yet. Ask whoever runs Heard: they name the person who did.")
NAME_THEM = "Say who approved the questions: their name and their job."


def edition_of(found: Catalogue) -> str:
    """The same for the same questions, whatever else changed: who asks, in which words, with which choices and pictures."""
    parts = {name: getattr(found, name) for name in ASKED}
    return hashlib.sha256(json.dumps(to_jsonable_python(parts), sort_keys=True).encode()).hexdigest()[:12]


def approve(db: Session, actor: Any, name: str, job_title: str) -> ContentApproval:
    """For the edition this installation runs on. Raises Mistake without a name and a job."""
    if not name.strip() or not job_title.strip():
        raise Mistake(NAME_THEM)
    row = ContentApproval(edition=edition_of(catalogue()), name=name.strip(), job_title=job_title.strip())
    db.add(row)
    record(db, actor, What.CONTENT_APPROVED, subject=row, edition=row.edition, by=f"{row.name}, {row.job_title}")
    return row


def approval(db: Session) -> ContentApproval | None:
    """The newest of the edition this installation runs on."""
    query = select(ContentApproval).where(ContentApproval.edition == edition_of(catalogue()))
    return db.exec(query.order_by(col(ContentApproval.created_at).desc()).limit(1)).first()


def approval_faults(db: Session, settings: Settings, field: str) -> dict[str, Any]:
    """What stops direct work with these questions, by the field it is said at. In the demonstration nobody is real, so nothing does."""
    return {field: NOT_APPROVED} if settings.production and approval(db) is None else {}
