"""The hash chain, pure: what one row's hash is and where a chain is broken."""

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass

from app.trail.models import Happening

START = "0" * 64


@dataclass(frozen=True)
class Break:
    """Where the trail is not what it was: the seq it shows at, and what is wrong there."""

    seq: int
    what: str


def seal_of(row: Happening, key: bytes) -> str:
    """HMAC-SHA256 over the row in one canonical form; without the install key it cannot be made again."""
    fields = [
        row.seq, row.at.isoformat(timespec="microseconds"), row.actor_kind, row.actor_id, row.actor_name, row.what,
        row.child_id.hex if row.child_id else "", row.subject_kind, row.subject_id, row.detail, row.request_id,
        row.previous,
    ]  # fmt: skip
    canonical = json.dumps(fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hmac.new(key, canonical.encode(), hashlib.sha256).hexdigest()


def breaks(rows: Iterable[Happening], key: bytes) -> list[Break]:
    """Every place where a row was changed, taken out, put in or moved. Rows come in order of seq."""
    found: list[Break] = []
    expected, previous = 1, START
    for row in rows:
        if row.seq != expected:
            found.append(Break(row.seq, f"{expected} to {row.seq - 1} missing" if row.seq > expected else "out of order"))
        elif row.previous != previous:
            found.append(Break(row.seq, "does not follow the row before it"))
        if not hmac.compare_digest(seal_of(row, key), row.hash):
            found.append(Break(row.seq, "was changed, or was not written by this installation"))
        expected, previous = row.seq + 1, row.hash
    return found
