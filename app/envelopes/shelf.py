"""What is held because no page could take it: who it is from, why, and as much of it as can be read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.envelopes.drafts import open_drafts
from app.envelopes.models import Draft, Envelope, SealedItem, SealedLook
from app.envelopes.placing import file_of
from app.envelopes.posted import JSON, posted, typed
from app.envelopes.receipts import SHELF
from app.envelopes.sealed import NoLetter, read_letter
from app.families.models import Child
from app.identity.models import Practitioner
from app.kit.errors import AppError
from app.kit.forms import Form
from app.trail import What, record, show
from app.trail.record import Actor
from app.vault.words import clear_bytes, clear_json

MOST_SHOWN = 20_000


@dataclass(frozen=True)
class Found:
    """What can be read of it. `said` are the child's own words and choices, by the field they stood in."""

    path: str = ""
    said: tuple[tuple[str, str], ...] = ()
    files: tuple[int, ...] = ()
    """sizes of pictures or recordings, which are not shown here"""
    marks: bool = False
    """marks of a drawing"""
    file: str = ""
    """photo or recording: it can be opened, and placed where its question is known"""


@dataclass(frozen=True)
class Held:
    item: SealedItem
    found: Found | None
    """None when nothing of it opens"""
    looked: tuple[str, ...]
    """names of those who have looked at it"""


@dataclass(frozen=True)
class Unsent:
    draft: Draft
    said: tuple[tuple[str, str], ...]


def held_for(db: Session, child_ids: Iterable[UUID]) -> list[SealedItem]:
    """Everything on the shelf for these children, the oldest first. Nothing is opened."""
    query = select(SealedItem).where(col(SealedItem.child_id).in_(list(child_ids)), SealedItem.state == SHELF)
    return list(db.exec(query.order_by(col(SealedItem.arrived_at), col(SealedItem.seq))))


def unlooked(db: Session, items: Sequence[SealedItem]) -> list[SealedItem]:
    """Those nobody has said they looked at."""
    seen = set(db.exec(select(SealedLook.item_id).where(col(SealedLook.item_id).in_([item.id for item in items]))))
    return [item for item in items if item.id not in seen]


def open_held(db: Session, actor: Actor, child: Child) -> tuple[list[Held], list[Unsent]]:
    """What is held for this child, and what they typed and did not send. One showing is recorded before any is opened."""
    items, drafts = held_for(db, [child.id]), open_drafts(db, [child.id])
    show(db, actor, child.id, [*items, *drafts], purpose="looking at what is held")
    looks = _looks(db, items)
    held = [Held(item, _found(item), tuple(looks.get(item.id, ()))) for item in items]
    return held, [Unsent(draft, _pairs(clear_json(draft, "text") or {})) for draft in drafts]


def looked_at(db: Session, actor: Any, item: SealedItem) -> None:
    """Said once by each; it stays on the shelf for good."""
    mine = select(SealedLook).where(SealedLook.item_id == item.id, SealedLook.practitioner_id == actor.practitioner_id)
    if db.exec(mine).first():
        return
    db.add(SealedLook(child_id=item.child_id, item_id=item.id, practitioner_id=actor.practitioner_id))
    record(db, actor, What.HELD_LOOKED_AT, child_id=item.child_id, subject=item)


def labels_of(db: Session, items: Sequence[SealedItem]) -> dict[UUID, str]:
    ids = {item.envelope_id for item in items}
    return dict(db.exec(select(Envelope.id, Envelope.label).where(col(Envelope.id).in_(ids))).all())


def _looks(db: Session, items: Sequence[SealedItem]) -> dict[UUID, list[str]]:
    query = select(SealedLook.item_id, Practitioner.name).join(
        Practitioner, col(Practitioner.id) == SealedLook.practitioner_id
    )
    found: dict[UUID, list[str]] = {}
    for item_id, name in db.exec(query.where(col(SealedLook.item_id).in_([item.id for item in items]))):
        found.setdefault(item_id, []).append(name)
    return found


def _found(item: SealedItem) -> Found | None:
    raw = clear_bytes(item, "raw") if item.opened else None
    return read_as_far_as(raw) if raw is not None else None


def read_as_far_as(raw: bytes) -> Found:
    """Pure. Whatever cannot be read as a page's form is shown as text, as far as it is text."""
    try:
        letter = read_letter(raw)
    except NoLetter:
        return Found(said=_text(raw))
    if letter.type.startswith(JSON):
        return Found(letter.path, marks=True)
    try:
        form = posted(letter.type, letter.body)
    except AppError:
        return Found(letter.path, said=_text(letter.body))
    files = tuple(len(data) for data in form.files.values() if data) if isinstance(form, Form) else ()
    return Found(letter.path, _pairs(typed(form)), files, file=_file_in(form))


def _file_in(form: Any) -> str:
    found = file_of(form) if isinstance(form, Form) else None
    return found[0] if found else ""


def _text(raw: bytes) -> tuple[tuple[str, str], ...]:
    text = raw[:MOST_SHOWN].decode(errors="replace")
    return (("", text),) if text.strip() else ()


def _pairs(fields: dict[str, list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, text) for name, texts in fields.items() for text in texts)
