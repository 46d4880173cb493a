"""The one format of sealed bytes: 0x01 | 12-byte nonce | AES-256-GCM ciphertext and tag."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.kit.columns import FORMAT


class Unopenable(Exception):
    """These bytes were not sealed for this table, row, child and field, or were changed since."""


def bound_to(table: str, row_id: str, child_id: str, field: str) -> bytes:
    """The additional data: a value moved to a sibling, another row or another column does not open."""
    return f"{table}|{row_id}|{child_id}|{field}".encode()


def seal_bytes(key: bytes, clear: bytes, bound: bytes) -> bytes:
    nonce = secrets.token_bytes(12)
    return bytes([FORMAT]) + nonce + AESGCM(key).encrypt(nonce, clear, bound)


def open_bytes(key: bytes, sealed: bytes, bound: bytes) -> bytes:
    if sealed[:1] != bytes([FORMAT]):
        raise Unopenable("this format is not known")
    try:
        return AESGCM(key).decrypt(sealed[1:13], sealed[13:], bound)
    except (InvalidTag, ValueError) as error:
        raise Unopenable("sealed for something else, or changed") from error
