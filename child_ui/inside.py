"""Inside a place with several questions: all of them lie open, none comes first."""

from dataclasses import dataclass
from typing import Any

from app.catalogue import Activity, Said
from app.sittings.door import ChildHere
from child_ui.frame import Frame, frame_for
from child_ui.journey import Kept
from child_ui.presenters import place_of


@dataclass(frozen=True)
class Card:
    """`at` is the hour or the room this question is about, where its page is a day or a house."""

    href: str
    words: Said
    ask: Said
    symbol: str | None
    kept: bool
    at: str = ""


@dataclass(frozen=True)
class InsidePage:
    frame: Frame
    title: Said
    blurb: Said
    place: str
    back: str
    cards: tuple[Card, ...]
    kept: bool
    looks: str = "cards"


def inside_page(here: ChildHere, activity: Activity, kept_steps: Kept, *, kept: bool = False) -> InsidePage:
    frame = frame_for(here)
    cards = tuple(
        Card(
            f"/sit/{activity.id}/{step.id}", frame.voice(step.name), frame.voice(step.ask), step.symbol,
            (activity.id, step.id) in kept_steps, _at(step),
        )
        for step in activity.steps
    )  # fmt: skip
    title, blurb = frame.voice(activity.title), frame.voice(activity.blurb)
    return InsidePage(frame, title, blurb, place_of(activity), "/sit", cards, kept, looks_of(activity))


def looks_of(activity: Activity) -> str:
    """A day or a house is drawn only where every question has its hour or its room."""
    return activity.looks if all(_at(step) for step in activity.steps) else "cards"


def _at(step: Any) -> str:
    return getattr(step, "time", "") or getattr(step, "room", "")
