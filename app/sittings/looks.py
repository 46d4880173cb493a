"""How pages can look: one ground, and more that goes with any ground."""

from collections.abc import Iterable

CALM = "calm"
GROUNDS = (CALM, "night", "contrast")
MORE = ("large", "spacing", "still")


def looks_of(kept: str) -> tuple[str, ...]:
    """The ground first, then what else was chosen; words nobody knows are passed over."""
    words = kept.split()
    ground = next((word for word in words if word in GROUNDS), CALM)
    return (ground, *(word for word in MORE if word in words))


def with_ground(kept: str, ground: str) -> str:
    """The same look on another ground."""
    return " ".join((ground if ground in GROUNDS else looks_of(kept)[0], *looks_of(kept)[1:]))


def with_more(kept: str, more: Iterable[str]) -> str:
    """The same ground with just these beside it."""
    chosen = set(more)
    return " ".join((looks_of(kept)[0], *(word for word in MORE if word in chosen)))
