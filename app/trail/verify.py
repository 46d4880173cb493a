"""Is the trail whole? Reads only; never signs anything again."""

import json
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session, col, select

from app.kit.clock import now
from app.trail.chain import Break, breaks
from app.trail.models import Happening


@dataclass(frozen=True)
class Verdict:
    """`length` rows read; `anchor_seq` is the last row the anchor file vouches for (0: no anchor)."""

    length: int
    anchor_seq: int
    breaks: list[Break]


def anchor_file(home: Path) -> Path:
    return home / "trail-anchor.jsonl"


def verify(db: Session, key: bytes, anchor_file: Path) -> Verdict:
    rows = db.exec(select(Happening).order_by(col(Happening.seq)).execution_options(yield_per=1000))
    hashes: dict[int, str] = {}

    def noting():
        for row in rows:
            hashes[row.seq] = row.hash
            yield row

    found = breaks(noting(), key)
    anchors = read_anchors(anchor_file)
    return Verdict(len(hashes), anchors[-1][0] if anchors else 0, found + _against(anchors, hashes))


def _against(anchors: list[tuple[int, str]], hashes: dict[int, str]) -> list[Break]:
    """A cut tail leaves a chain that holds: only an anchor kept elsewhere can tell it from an honest end."""
    last = max(hashes, default=0)
    if anchors and anchors[-1][0] > last:
        return [Break(last + 1, f"the tail was cut: the anchor knows of {anchors[-1][0]} happenings, {last} are here")]
    return [Break(seq, "is not the row the anchor knew") for seq, hash_ in anchors if hashes.get(seq) != hash_]


def read_anchors(file: Path) -> list[tuple[int, str]]:
    if not file.exists():
        return []
    lines = [json.loads(line) for line in file.read_text().splitlines() if line.strip()]
    return [(line["seq"], line["hash"]) for line in lines]


def drop_anchor(db: Session, file: Path) -> int:
    """Append the head of the trail to the anchor file, which belongs on another machine as well."""
    last = db.exec(select(Happening.seq, Happening.hash).order_by(col(Happening.seq).desc()).limit(1)).first()
    if not last:
        return 0
    anchors = read_anchors(file)
    if not anchors or anchors[-1][0] < last[0]:
        with file.open("a") as out:
            out.write(json.dumps({"at": now().isoformat(), "seq": last[0], "hash": last[1]}) + "\n")
    return last[0]
