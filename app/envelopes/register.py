"""Which page takes what came sealed: an address with its blanks, what sort of thing it is, and the function that keeps it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.kit.errors import NotFound
from app.sittings.door import ChildHere

Deliver = Callable[..., Any]
ANSWER, STROKES, DRAFT = "answer", "strokes", "draft"
LEAVING = frozenset({"stop", "finish", "exit"})
# Of these only the newest counts, as on a page that is pressed twice.
LAST_WORD = {"hello": ("understood",), "look": ("look", "skin"), "finish": ("wish",)}


class NotTaken(Exception):
    """The page would have come back with what to do about it: this does not answer what it asks."""


@dataclass(frozen=True)
class Slot:
    address: str
    sort: str
    deliver: Deliver
    pattern: re.Pattern


_slots: list[Slot] = []


def takes(address: str, sort: str) -> Callable[[Deliver], Deliver]:
    """Says that `deliver(here, posted, **blanks)` keeps what a page would post to this address. It raises NotTaken."""
    pattern = re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[A-Za-z0-9-]{1,80})", address), re.ASCII)

    def known(deliver: Deliver) -> Deliver:
        _slots.append(Slot(address, sort, deliver, pattern))
        return deliver

    return known


def slot_for(path: str) -> tuple[Slot, Mapping[str, str]]:
    """The first that fits, in the order they were said. Raises NotFound."""
    for slot in _slots:
        if found := slot.pattern.fullmatch(path):
            return slot, found.groupdict()
    raise NotFound()


def addresses() -> set[str]:
    return {slot.address for slot in _slots}


def deliver(slot: Slot, here: ChildHere, posted: Any, blanks: Mapping[str, str]) -> Any:
    return slot.deliver(here, posted, **blanks)
