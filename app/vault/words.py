"""Put words under a child's key, and open them again once the showing is on the trail."""

import hashlib
import hmac
import json
import secrets
from typing import Any
from uuid import UUID

from sqlalchemy import inspect
from sqlalchemy.orm import object_session
from sqlmodel import Session, select

from app.kit.columns import Sealed
from app.kit.database import take_turn
from app.trail import What, record
from app.vault.keyring import Keyring
from app.vault.models import ChildKey
from app.vault.sealing import bound_to, open_bytes, seal_bytes

Value = str | bytes | dict[str, Any] | list[Any] | None


class NotShown(Exception):
    """A child's words were about to be opened without a recorded showing, or in a child's own session."""


class _Vault:
    kind, id, name = "system", "vault", "Heard"


def seal(db: Session, row: Any, **fields: Value) -> None:
    """Seal each field of `row` (a ChildScoped record with its id and child_id set). Text stays byte for byte."""
    key = _child_key(db, row.child_id)
    for field, value in fields.items():
        setattr(row, field, None if value is None else seal_bytes(key, _bytes(value), _bound(row, field)))


def clear(row: Any, field: str) -> str | None:
    """The text of a sealed field, or None when nothing was written. Raises NotShown and sealing.Unopenable."""
    opened = clear_bytes(row, field)
    return None if opened is None else opened.decode()


def clear_json(row: Any, field: str) -> Any:
    opened = clear_bytes(row, field)
    return None if opened is None else json.loads(opened)


def clear_bytes(row: Any, field: str) -> bytes | None:
    sealed = getattr(row, field)
    if sealed is None:
        return None
    db = object_session(row)
    if db is None:
        raise NotShown("this row belongs to no session")
    _check_shown(db, row, field)
    return open_bytes(_child_key(db, row.child_id), sealed, _bound(row, field))


def sealed_names(row: Any) -> list[str]:
    """The sealed fields of a row, in alphabetical order."""
    return sorted(column.key for column in inspect(type(row)).columns if isinstance(column.type, Sealed))


def digest(db: Session, child_id: UUID, value: bytes) -> str:
    """A keyed fingerprint: tells a repeat from a change without giving the words away."""
    keyring: Keyring = db.info["keyring"]
    return hmac.new(keyring.digest_key, child_id.bytes + value, hashlib.sha256).hexdigest()


def _check_shown(db: Any, row: Any, field: str) -> None:
    info = inspect(type(row)).columns[field].info
    if db.info.get("write_only") and not info.get("put_to_child"):
        raise NotShown("a child's device never reads anything back")
    if info.get("childs_words") and row.id.hex not in db.info.get("shown", ()):
        raise NotShown(f"{row.__tablename__}.{field} was opened before its showing was recorded")


def _child_key(db: Any, child_id: UUID) -> bytes:
    cache = db.info.setdefault("child_keys", {})
    if child_id not in cache:
        cache[child_id] = _stored_key(db, child_id) or _first_key(db, child_id)
    return cache[child_id]


def _first_key(db: Session, child_id: UUID) -> bytes:
    """Two people may write a child's first words at the same moment: the second waits and finds the first one's key."""
    take_turn(db)
    return _stored_key(db, child_id) or _new_key(db, child_id)


def _stored_key(db: Session, child_id: UUID) -> bytes | None:
    row = db.exec(select(ChildKey).where(ChildKey.child_id == child_id)).first()
    return db.info["keyring"].unwrap(row.install_key, row.wrapped, child_id.hex) if row else None


def _new_key(db: Session, child_id: UUID) -> bytes:
    key = secrets.token_bytes(32)
    number, wrapped = db.info["keyring"].wrap(key, child_id.hex)
    db.add(ChildKey(child_id=child_id, install_key=number, wrapped=wrapped))
    record(db, _Vault(), What.KEY_MADE, child_id=child_id)
    return key


def _bound(row: Any, field: str) -> bytes:
    return bound_to(row.__tablename__, row.id.hex, row.child_id.hex, field)


def _bytes(value: Value) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode()
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
