"""The format a tablet seals in, opened: 0x01 | 65-byte point | 12-byte nonce | AES-256-GCM ciphertext. No database here."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.vault.keyring import Keyring
from app.vault.sealing_keys import shared_secret

FORMAT, POINT, NONCE = 1, 65, 12
LONGEST_HEAD = 4_000
VERSION = 1


class Closed(Exception):
    """These bytes do not open for this envelope and number."""


class NoLetter(Exception):
    """What was inside has no head that can be read; `newer` when a later version of the page made it."""

    def __init__(self, newer: bool = False) -> None:
        super().__init__("newer" if newer else "unreadable")
        self.newer = newer


@dataclass(frozen=True)
class Letter:
    """One thing a page would have posted: where to, what it holds, and when by the tablet's clock."""

    path: str
    type: str
    body: bytes
    at: datetime | None = None
    draft: bool = False


def unseal(keyring: Keyring, key_id: str, envelope: str, seq: int, form_version: str, sealed: bytes) -> bytes:
    """The clear bytes. Raises Closed."""
    if sealed[:1] != bytes([FORMAT]) or len(sealed) < 1 + POINT + NONCE + 16:
        raise Closed()
    point, nonce, body = sealed[1 : 1 + POINT], sealed[1 + POINT : 1 + POINT + NONCE], sealed[1 + POINT + NONCE :]
    try:
        secret = shared_secret(keyring, key_id, point)
        return AESGCM(item_key(secret, envelope, seq)).decrypt(nonce, body, bound(envelope, seq, form_version))
    except (InvalidTag, ValueError) as error:
        raise Closed() from error


def item_key(secret: bytes, envelope: str, seq: int) -> bytes:
    """RFC 5869 with no salt, which is 32 zero bytes."""
    info = f"heard item v1|{envelope}|{seq}".encode()
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(secret)


def bound(envelope: str, seq: int, form_version: str) -> bytes:
    return f"{envelope}|{seq}|{form_version}".encode()


def read_letter(clear: bytes) -> Letter:
    """One line of JSON, then the body as it stands. Raises NoLetter."""
    head, cut, body = clear.partition(b"\n")
    if not cut or len(head) > LONGEST_HEAD:
        raise NoLetter()
    try:
        told = json.loads(head)
    except (ValueError, RecursionError):
        raise NoLetter() from None
    if not isinstance(told, dict) or not isinstance(told.get("path"), str) or not isinstance(told.get("type"), str):
        raise NoLetter()
    if told.get("v") != VERSION:
        raise NoLetter(newer=True)
    return Letter(told["path"], told["type"], body, claimed(told.get("at")), told.get("draft") is True)


def claimed(at: Any) -> datetime | None:
    """What a tablet's clock said, however wrong it goes; nothing when it is no time at all."""
    try:
        moment = datetime.fromisoformat(at)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return moment.astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None
