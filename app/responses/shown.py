"""What a child chose, said with the words that were on the page that day. Pure: stored data in, plain words out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.prompts.shapes import sentence

Stored = Mapping[str, Any]


@dataclass(frozen=True)
class Choice:
    """One thing that was on the page; `place` is where a card was put, in the words of the page."""

    id: str
    label: str
    symbol: str = ""
    chosen: bool = False
    place: str = ""


@dataclass(frozen=True)
class Pile:
    """A place of a sorting page and the cards the child put there."""

    label: str
    cards: tuple[str, ...]


def choices(shown: Stored, value: Stored) -> tuple[Choice, ...]:
    """Everything offered, in the order it was shown, with what the child picked or placed."""
    placed = value.get("placed") or {}
    picked = picked_ids(value) | set(placed)
    places = {place["id"]: place["label"] for place in shown.get("places") or ()}
    return tuple(_choice(option, picked, places.get(placed.get(option["id"]), "")) for option in shown.get("options") or ())


def how_much(shown: Stored, value: Stored) -> tuple[Choice, ...]:
    """The second, optional question of a scale: a bit, or a lot. Empty where it was not asked."""
    asked = shown.get("how_much") or {}
    return tuple(_choice(option, {value.get("how_much")}, "") for option in asked.get("options") or ())


def piles(shown: Stored, value: Stored) -> tuple[Pile, ...]:
    """The places of a sorting page with their cards; a place that stayed empty is left out."""
    cards = choices(shown, value)
    found = (
        Pile(place["label"], tuple(card.label for card in cards if card.place == place["label"]))
        for place in shown.get("places") or ()
    )
    return tuple(pile for pile in found if pile.cards)


def said(kind: str, shown: Stored, value: Stored) -> str:
    """One plain sentence of what was chosen; empty for kinds that hold the child's own words or picture only."""
    return SAYS.get(kind, _nothing)(shown, value)


def picked_ids(value: Stored) -> set[str]:
    many = value.get("chosen") or ()
    return {value["choice"]} if value.get("choice") else set(many)


def _choice(option: Stored, picked: set[Any], place: str) -> Choice:
    return Choice(option["id"], option["label"], option.get("symbol") or "", option["id"] in picked, place)


def _scale(shown: Stored, value: Stored) -> str:
    return sentence(", ".join(c.label for c in (*choices(shown, value), *how_much(shown, value)) if c.chosen))


def _several(shown: Stored, value: Stored) -> str:
    return sentence("; ".join(choice.label for choice in choices(shown, value) if choice.chosen))


def _sorting(shown: Stored, value: Stored) -> str:
    return " ".join(sentence(f"{pile.label}: {'; '.join(pile.cards)}") for pile in piles(shown, value))


def _nothing(shown: Stored, value: Stored) -> str:
    return ""


SAYS: dict[str, Callable[[Stored, Stored], str]] = {"scale": _scale, "choice": _several, "sorting": _sorting}
