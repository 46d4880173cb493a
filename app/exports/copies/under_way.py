"""What is being made, told to every server on one record: a small file for each order, locked by whoever makes it.

A lock ends with its process. A file that nobody holds and that does not say it came to an end was left by a server that stopped.
"""

import fcntl
import os
from collections.abc import Iterable
from pathlib import Path
from time import time
from uuid import UUID

WAITING, MAKING, ENDED = "waiting", "making", "ended"
LOST = "lost"
"""asked for, and Heard was started again before it was made"""
DAY = 24 * 60 * 60
_held: dict[Path, int] = {}


class UnderWay:
    """The orders in the hands of any server that has its files in this home."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "making"

    def take(self, ids: Iterable[UUID]) -> None:
        """Before anybody can know of these orders, so that no page finds one that nobody holds."""
        self.folder.mkdir(exist_ok=True)
        self._sweep()
        for id_ in ids:
            held = os.open(self._file(id_), os.O_CREAT | os.O_RDWR, 0o600)
            fcntl.flock(held, fcntl.LOCK_EX)
            _held[self._file(id_)] = held
        self.say(ids, WAITING)

    def say(self, ids: Iterable[UUID], state: str) -> None:
        for held in (_held[self._file(id_)] for id_ in ids if self._file(id_) in _held):
            os.pwrite(held, f"{state:<8}".encode(), 0)

    def let_go(self, ids: Iterable[UUID]) -> None:
        for id_ in ids:
            if (held := _held.pop(self._file(id_), None)) is not None:
                os.close(held)

    def standing(self, id_: UUID) -> str:
        """Of an order that is asked for. One that has just ended is being made until the row of it is read again."""
        try:
            seen = os.open(self._file(id_), os.O_RDONLY)
        except FileNotFoundError:
            return LOST
        try:
            held, said = _is_held(seen), os.read(seen, 8).decode().strip()
            return MAKING if said == ENDED else said or WAITING if held else LOST
        finally:
            os.close(seen)

    def _file(self, id_: UUID) -> Path:
        return self.folder / id_.hex

    def _sweep(self) -> None:
        """What ended long ago is told by its row alone."""
        for file in self.folder.iterdir():
            if file not in _held and time() - file.stat().st_mtime > DAY:
                file.unlink(missing_ok=True)


def _is_held(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    return False
