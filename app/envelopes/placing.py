"""A picture or a sound held on the shelf: opened made new, and placed by a worker as the answer it was given as."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from fastapi import FastAPI
from sqlmodel import Session, col, select

from app.access.scoping import ScopedSession
from app.envelopes.delivery import open_if_packed
from app.envelopes.editions import shown_then
from app.envelopes.here import giving, here_in
from app.envelopes.models import Envelope, SealedItem
from app.envelopes.posted import posted
from app.envelopes.register import ANSWER, NotTaken, deliver, slot_for
from app.envelopes.sealed import Letter, NoLetter, read_letter
from app.kit.errors import AppError, Conflict, NotFound
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.media.intake import Refused, Taken, accept_photo, accept_recording
from app.responses.models import Response
from app.trail import What, record, show
from app.trail.record import Actor
from app.vault.words import clear_bytes

ACCEPT = {"photo": accept_photo, "recording": accept_recording}
CANNOT_PLACE = _("It could not be placed. It is still held here, whole. Ask whoever looks after Heard.")


def file_of(form: Form) -> tuple[str, bytes] | None:
    """The picture or the sound a page sent along, by the field it stood in."""
    return next(((name, form.files[name]) for name in ACCEPT if form.files.get(name)), None)


def open_file(db: Session, actor: Actor, item: SealedItem) -> Taken:
    """Shown on the trail first, then made new: what came is never handed on as it came. Raises NotFound."""
    show(db, actor, item.child_id, [item], purpose="opening a held picture or sound")
    try:
        name, data = _file(_read(item)[1])
    except (NoLetter, AppError):
        raise NotFound() from None
    db.commit()  # the showing stands; nobody waits while this is decoded
    try:
        return ACCEPT[name](data)
    except Refused:
        raise NotFound() from None


def place_held(db: ScopedSession, app: FastAPI, actor: Actor, item: SealedItem) -> UUID:
    """The answer it now is, once however often it is asked for. What is held stays. Raises Conflict."""
    if before := placed_answers(db, [item]):
        return before[item.id]
    show(db, actor, item.child_id, [item], purpose="placing what is held")
    try:
        letter, form = _read(item)
        _file(form)
        _deliver(db, app, item, letter, form)
    except (NoLetter, NotTaken, NotFound) as fault:
        raise Conflict(CANNOT_PLACE) from fault
    placed = placed_answers(db, [item])[item.id]
    record(db, actor, What.HELD_PLACED, child_id=item.child_id, subject=item)
    return placed


def placed_answers(db: Session, items: list[SealedItem]) -> dict[UUID, UUID]:
    """{held item: the answer made of it}, in one query."""
    keys = {_key(item): item.id for item in items}
    found = db.exec(select(Response.key, Response.id).where(col(Response.key).in_(list(keys))))
    return {keys[key]: id_ for key, id_ in found}


def _deliver(db: ScopedSession, app: FastAPI, item: SealedItem, letter: Letter, form: Form) -> None:
    """Kept by the page it was meant for, in its place among the others, with the wording that was on the page."""
    slot, blanks = slot_for(letter.path)
    if slot.sort != ANSWER:
        raise NotTaken()
    here = here_in(db, app, db.get_one(Envelope, item.envelope_id), letter.path)
    here = giving(here, item.given_at, item.device_at, shown_then=shown_then(db, here, item.form_version), placed=True)
    open_if_packed(here)
    fields: dict[str, Any] = {name: values for name, values in form.fields.items() if name not in ("how", "way")}
    deliver(slot, here, replace(form, fields=fields | {"key": [_key(item)]}), blanks)


def _read(item: SealedItem) -> tuple[Letter, Any]:
    letter = read_letter(clear_bytes(item, "raw") or b"")
    return letter, posted(letter.type, letter.body)


def _file(form: Any) -> tuple[str, bytes]:
    found = file_of(form) if isinstance(form, Form) else None
    if found is None:
        raise NotFound()
    return found


def _key(item: SealedItem) -> str:
    return f"held-{item.id.hex}"
