"""The signed word that something is held: a tablet lets go of nothing without it."""

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.envelopes.models import Envelope, SealedItem
from app.vault.keyring import Keyring
from app.vault.sealing_keys import signed

KEPT, SHELF = "kept", "shelf"


@dataclass(frozen=True)
class Receipt:
    """What is said of one item. `again` is True when another item with the same number was there first."""

    envelope: str
    seq: int
    digest: str
    at: str
    state: str
    signature: str
    again: bool = False

    def told(self) -> dict[str, Any]:
        return {
            "envelope": self.envelope, "seq": self.seq, "digest": self.digest, "at": self.at, "state": self.state,
            "signature": self.signature,
        }  # fmt: skip


def message(envelope: str, seq: int, digest: str, at: str, state: str) -> bytes:
    return f"{envelope}|{seq}|{digest}|{at}|{state}".encode()


def written(at: datetime) -> str:
    """The server's time, always with six places, so that it reads the same from either database."""
    return at.isoformat(timespec="microseconds")


def sign(keyring: Keyring, envelope: Envelope, seq: int, digest: str, at: datetime, state: str) -> str:
    """By the key of the year the envelope was made in: the one its tablet was given."""
    said = message(envelope.id.hex, seq, digest, written(at), state)
    return base64.b64encode(signed(keyring, envelope.sealing_key_id, said)).decode()


def receipt_of(item: SealedItem, again: bool = False) -> Receipt:
    """The very receipt that was given when the item came: nothing is signed a second time."""
    return Receipt(
        item.envelope_id.hex, item.seq, item.digest, written(item.arrived_at), item.state, item.signature, again
    )  # fmt: skip
