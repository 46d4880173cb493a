"""A manager agrees to a decision or does not; the chair says what a parent's copy may tell; words are withheld for good."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.kit.clock import now
from app.kit.errors import Conflict, NotAllowed
from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.sharing.models import HeldBackNotice, ParentDecision, SharingAgreement, SharingDecision, WithheldTerm
from app.sharing.terms import pieces
from app.trail import What, record
from app.vault import clear, seal

ANOTHER_PERSON = _("Somebody other than the person who decided has to agree.")
NOTHING_WAITS = _("This decision does not wait for a manager.")
CHOOSE_SAID = _("Choose whether you agree")
SAY_WHY_NOT = _("Say why you do not agree")
CHOOSE_SAFE = _("Choose whether the copy may say so")
SAY_WHY_SAFE = _("Say why it is safe")
WRITE_WORDS = _("Write the words that must leave in no copy")
TOO_SHORT = _("This is too short to look for. Write at least four letters or numbers.")
POINTS = {SharingDecision: "decision_id", ParentDecision: "parent_decision_id"}


def agree(db: Session, actor: Any, *, decision: SharingDecision | ParentDecision, said: str, note: str = "") -> SharingAgreement:
    """`said` is yes or no. Raises NotAllowed for whoever decided, Conflict when nothing waits, Incomplete."""
    check_can_agree(db, actor, decision)
    raise_if_any(agreement_faults(said, note))
    agreed = said == "yes"
    row = SharingAgreement(
        child_id=decision.child_id, practitioner_id=actor.practitioner_id, agreed=agreed, **{POINTS[type(decision)]: decision.id}
    )
    seal(db, row, note=note or None)
    db.add(row)
    record(db, actor, What.SHARING_AGREED if agreed else What.SHARING_NOT_AGREED, child_id=row.child_id, subject=decision)
    return row


def check_can_agree(db: Session, actor: Any, decision: SharingDecision | ParentDecision) -> None:
    if decision.practitioner_id == actor.practitioner_id:
        raise NotAllowed(ANOTHER_PERSON)
    if not can_agree(db, actor, decision):
        raise Conflict(NOTHING_WAITS)


def can_agree(db: Session, actor: Any, decision: SharingDecision | ParentDecision) -> bool:
    said = select(SharingAgreement).filter_by(**{POINTS[type(decision)]: decision.id})
    return decision.needs_manager and decision.practitioner_id != actor.practitioner_id and db.exec(said).first() is None


def waiting_of(db: Session, child_ids: Sequence[UUID]) -> list[SharingDecision | ParentDecision]:
    """Of these children, what needs a manager who has not spoken yet; two queries."""
    found: list[SharingDecision | ParentDecision] = []
    for table, point in POINTS.items():
        said = select(getattr(SharingAgreement, point)).where(col(getattr(SharingAgreement, point)).is_not(None))
        asked = select(table).where(col(table.child_id).in_(child_ids), col(table.needs_manager), col(table.id).not_in(said))
        found += db.exec(asked)
    return found


def agreement_faults(said: str, note: str) -> dict[str, Any]:
    found = text_faults(note=note)
    if said not in ("yes", "no"):
        found["said"] = CHOOSE_SAID
    elif said == "no" and not note.strip():
        found["note"] = SAY_WHY_NOT
    return found


def say_held_back(
    db: Session, actor: Any, *, child_id: UUID, conference_id: UUID, parent_id: UUID, safe: str, reason: str = ""
) -> HeldBackNotice:
    """May this parent's copy tell that something is not in it? Raises Incomplete."""
    raise_if_any(notice_faults(safe, reason))
    row = HeldBackNotice(
        child_id=child_id, conference_id=conference_id, parent_id=parent_id, practitioner_id=actor.practitioner_id,
        safe=safe == "yes",
    )  # fmt: skip
    seal(db, row, reason=reason or None)
    db.add(row)
    record(db, actor, What.HELD_BACK_DECIDED, child_id=child_id, subject=row, parent=parent_id.hex, safe=row.safe)
    return row


def notice_faults(safe: str, reason: str) -> dict[str, Any]:
    found = text_faults(reason=reason)
    if safe not in ("yes", "no"):
        found["safe"] = CHOOSE_SAFE
    elif safe == "yes" and not reason.strip():
        found["reason"] = SAY_WHY_SAFE
    return found


def withhold(db: Session, actor: Any, *, child_id: UUID, words: str, parent_id: UUID | None = None) -> WithheldTerm:
    """Raises Incomplete for nothing, or for what is too short to look for."""
    raise_if_any(term_faults(words))
    row = WithheldTerm(child_id=child_id, parent_id=parent_id, practitioner_id=actor.practitioner_id)
    seal(db, row, words=words)
    db.add(row)
    record(db, actor, What.TERM_WITHHELD, child_id=child_id, subject=row, parent=parent_id.hex if parent_id else "")
    return row


def term_faults(words: str) -> dict[str, Any]:
    found = text_faults(words=words)
    if not words.strip():
        found["words"] = WRITE_WORDS
    elif not found and not pieces(words):
        found["words"] = TOO_SHORT
    return found


def lift(db: Session, actor: Any, term: WithheldTerm) -> None:
    """Twice keeps the first."""
    if term.lifted_at is None:
        term.lifted_at, term.lifted_by = now(), actor.practitioner_id
        record(db, actor, What.TERM_LIFTED, child_id=term.child_id, subject=term)


def terms_of(db: Session, child_id: UUID) -> list[WithheldTerm]:
    """Those that stand, the oldest first."""
    query = select(WithheldTerm).where(WithheldTerm.child_id == child_id, col(WithheldTerm.lifted_at).is_(None))
    return list(db.exec(query.order_by(col(WithheldTerm.created_at))))


def withheld_words(db: Session, child_id: UUID, parent_id: UUID | None = None) -> list[str]:
    """What may leave in no copy and, with a parent, what may not leave in theirs."""
    return [clear(row, "words") or "" for row in terms_of(db, child_id) if row.parent_id in (None, parent_id)]
