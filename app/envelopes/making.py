"""Make an envelope: a capability that only the tablet knows, a key to seal to, and a label that tells nothing."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from app.envelopes.editions import form_version, remember_edition
from app.envelopes.models import Envelope
from app.kit.clock import now
from app.kit.cookies import new_token, token_hash
from app.kit.words import gettext_lazy as _
from app.sittings.models import ChildSession, Sitting
from app.trail import What, record
from app.trail.record import Actor
from app.vault.sealing_keys import current_key_id

# A tablet may lie in a drawer for a year. Letting it add late costs nothing: it can read nothing and touch no other child.
ACCEPTS_DAYS = 400
LABELS = {
    "boat": _("boat"), "kite": _("kite"), "shell": _("shell"), "lamp": _("lamp"), "drum": _("drum"), "bell": _("bell"),
    "kettle": _("kettle"), "button": _("button"), "ladder": _("ladder"), "basket": _("basket"), "acorn": _("acorn"),
    "bridge": _("bridge"), "feather": _("feather"), "teapot": _("teapot"), "anchor": _("anchor"), "wheel": _("wheel"),
    "candle": _("candle"), "pebble": _("pebble"), "scarf": _("scarf"), "spoon": _("spoon"), "clover": _("clover"),
    "whistle": _("whistle"), "marble": _("marble"), "lantern": _("lantern"),
}  # fmt: skip


@dataclass(frozen=True)
class Made:
    """`capability` is told once, here, and stored nowhere."""

    envelope: Envelope
    capability: str


def make_envelope(
    db: Session, actor: Actor, sitting: Sitting, *, label: str = "", device: ChildSession | None = None, by: UUID | None = None
) -> Made:
    capability = new_token()
    row = Envelope(
        child_id=sitting.child_id, sitting_id=sitting.id, device_id=device.id if device else None, made_by=by, label=label,
        capability_hash=token_hash(capability), sealing_key_id=current_key_id(),
        accepts_until=now() + timedelta(days=ACCEPTS_DAYS),
    )  # fmt: skip
    db.add(row)
    if device:
        device.envelope_id = row.id
    record(db, actor, What.ENVELOPE_MADE, child_id=row.child_id, subject=row)
    remember_edition(db, sitting)
    return Made(row, capability)


def take(db: Session, actor: Actor, sittings: Sequence[Sitting], by: UUID) -> list[Made]:
    """One envelope for each, each with a picture word no other envelope of this worker's has just now."""
    free = free_labels(db, by)
    return [make_envelope(db, actor, sitting, label=free[n % len(free)], by=by) for n, sitting in enumerate(sittings)]


def free_labels(db: Session, by: UUID) -> list[str]:
    """In no order, so that a word says nothing about whose turn it is. Used words come last, when there are no others."""
    lately = select(Envelope.label).where(Envelope.made_by == by, col(Envelope.created_at) > now() - timedelta(days=30))
    used = set(db.exec(lately))
    fresh = [label for label in LABELS if label not in used]
    return [*_shuffled(fresh), *_shuffled([label for label in LABELS if label in used])]


def _shuffled(labels: list[str]) -> list[str]:
    return sorted(labels, key=lambda _label: secrets.randbits(32))


__all__ = ["LABELS", "Made", "form_version", "free_labels", "make_envelope", "take"]
