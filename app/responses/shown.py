"""What a child chose, said with the words that were on the page that day. Pure: stored data in, plain words out."""

from dataclasses import dataclass
from typing import Any

from app.prompts import KINDS
from app.prompts.shapes import Part, Stored


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
    placed, options = _placed(value), _in_order(shown.get("options") or (), value.get("order"))
    picked = picked_ids(value) | set(placed)
    places = {place["id"]: place["label"] for place in shown.get("places") or ()}
    return tuple(_choice(option, picked, places.get(placed.get(option["id"]), "")) for option in options)


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
    return str(KINDS[kind].told(shown, value)) if kind in KINDS else ""


def parts(kind: str, shown: Stored, value: Stored) -> tuple[Part, ...]:
    """The labelled pieces of an answer that has several; what is in their `words` is the child's own."""
    return tuple(KINDS[kind].parts(shown, value)) if kind in KINDS else ()


def rings(kind: str, shown: Stored) -> tuple[str, ...]:
    """The circles a child put people in, from the middle outward, also those that stayed empty."""
    return tuple(ring["label"] for ring in shown.get("rings") or ()) if kind == "people" else ()


def picked_ids(value: Stored) -> set[str]:
    """By their permanent ids: one, some, feelings, or people that were put somewhere."""
    many = value.get("chosen") or ()
    placed = value.get("placed")
    people = {one.get("who") for one in placed} - {"", None} if isinstance(placed, list) else set()
    one = {value["choice"]} if value.get("choice") else set()
    return one | ({many} if isinstance(many, str) else set(many)) | set(value.get("feelings") or ()) | people


def _placed(value: Stored) -> Stored:
    """Card -> place, where cards were sorted."""
    placed = value.get("placed")
    return placed if isinstance(placed, dict) else {}


def _in_order(options: Any, order: Any) -> list[Stored]:
    """As they stood on that page, where the sides were mixed."""
    places = {id: n for n, id in enumerate(order or ())}
    return sorted(options, key=lambda option: places.get(option["id"], 0))


def _choice(option: Stored, picked: set[Any], place: str) -> Choice:
    return Choice(option["id"], option["label"], option.get("symbol") or "", option["id"] in picked, place)
