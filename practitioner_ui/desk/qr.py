"""A QR code as one path of our own drawing: no picture from anywhere, nothing inline."""

from dataclasses import dataclass

import segno

QUIET = 4


@dataclass(frozen=True)
class Qr:
    size: int
    path: str


def qr_path(address: str) -> Qr:
    """Every run of dark squares in a row is one rectangle; the quiet zone around it is part of the size."""
    rows = [bytes(row) for row in segno.make(address, error="m", micro=False).matrix]
    pieces = [piece for y, row in enumerate(rows) for piece in _runs(row, y)]
    return Qr(len(rows) + 2 * QUIET, "".join(pieces))


def _runs(row: bytes, y: int) -> list[str]:
    pieces, x = [], 0
    while x < len(row):
        end = x
        while end < len(row) and row[end]:
            end += 1
        if end > x:
            pieces.append(f"M{x + QUIET} {y + QUIET}h{end - x}v1h-{end - x}z")
        x = end + 1
    return pieces
