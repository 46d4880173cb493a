"""The chair challenges, the worker or their manager answers, the chair closes it with an outcome: each step once (SCR 7.22)."""

from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.conferences.models import Challenge
from app.kit.clock import now
from app.kit.errors import Conflict
from app.kit.faults import needed_faults, raise_if_any
from app.kit.words import gettext_lazy as _
from app.trail import What, record
from app.vault import seal

WRITE_CHALLENGE = _("Write what you challenge, and what you need to know")
WRITE_ANSWER = _("Write your answer to the challenge")
WRITE_OUTCOME = _("Write what came of the challenge")
STILL_OPEN = _("There is an open challenge for this child already. Close it first, then raise the next.")
ANSWERED = _("This challenge has been answered. Each step is written once.")
NOT_ANSWERED = _("This challenge has no answer yet. It can be closed after it is answered.")
CLOSED = _("This challenge is closed. Each step is written once.")


def challenges_of(db: Session, conference_id: UUID, child_id: UUID) -> list[Challenge]:
    query = select(Challenge).where(Challenge.conference_id == conference_id, Challenge.child_id == child_id)
    return list(db.exec(query.order_by(col(Challenge.raised_at))))


def raise_challenge(db: Session, actor: Any, *, conference_id: UUID, child_id: UUID, text: str) -> Challenge:
    """Raises Incomplete, or Conflict while another is open for this child."""
    check_can_raise(challenges_of(db, conference_id, child_id))
    raise_if_any(needed_faults(WRITE_CHALLENGE, challenge=text))
    row = Challenge(conference_id=conference_id, child_id=child_id, raised_by=actor.practitioner_id, raised_at=now())
    return _keep(db, actor, row, What.CHALLENGE_RAISED, text=text)


def _keep(db: Session, actor: Any, challenge: Challenge, what: What, **words: str) -> Challenge:
    seal(db, challenge, **words)
    db.add(challenge)
    record(db, actor, what, child_id=challenge.child_id, subject=challenge)
    return challenge


def check_can_raise(before: list[Challenge]) -> None:
    if not can_raise(before):
        raise Conflict(STILL_OPEN)


def can_raise(before: list[Challenge]) -> bool:
    return all(one.closed_at for one in before)


def answer_challenge(db: Session, actor: Any, *, challenge: Challenge, answer: str) -> Challenge:
    """Once. Raises Incomplete, or Conflict when it has an answer."""
    check_can_answer(challenge)
    raise_if_any(needed_faults(WRITE_ANSWER, answer=answer))
    challenge.answered_by, challenge.answered_at = actor.practitioner_id, now()
    return _keep(db, actor, challenge, What.CHALLENGE_ANSWERED, answer=answer)


def check_can_answer(challenge: Challenge) -> None:
    if not can_answer(challenge):
        raise Conflict(CLOSED if challenge.closed_at else ANSWERED)


def can_answer(challenge: Challenge) -> bool:
    return challenge.answered_at is None and challenge.closed_at is None


def close_challenge(db: Session, actor: Any, *, challenge: Challenge, outcome: str) -> Challenge:
    """After the answer, once. Raises Incomplete, or Conflict out of order."""
    check_can_close(challenge)
    raise_if_any(needed_faults(WRITE_OUTCOME, outcome=outcome))
    challenge.closed_by, challenge.closed_at = actor.practitioner_id, now()
    return _keep(db, actor, challenge, What.CHALLENGE_CLOSED, outcome=outcome)


def check_can_close(challenge: Challenge) -> None:
    if not can_close(challenge):
        raise Conflict(CLOSED if challenge.closed_at else NOT_ANSWERED)


def can_close(challenge: Challenge) -> bool:
    return challenge.answered_at is not None and challenge.closed_at is None
