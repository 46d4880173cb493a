"""What the pages with questions and places need, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from app.catalogue import Activity, Said, catalogue
from app.drawings import Tray, tray
from app.prompts import KINDS
from app.prompts.shapes import StepBase
from app.sittings.door import ChildHere
from child_ui.frame import Frame, Question, frame_for
from child_ui.journey import ARRIVING, Kept, next_step

HOUSE = "house"
GATE = "gate"


@dataclass(frozen=True)
class Mark:
    """A way mark: one step of this place, to go to at any time."""

    href: str
    words: Said
    here: bool
    kept: bool


@dataclass(frozen=True)
class Way:
    """One way of telling more: in words, drawn, a photo of paper."""

    id: str
    words: Said


@dataclass(frozen=True)
class StepPage:
    frame: Frame
    kind: str
    ask: Said
    hint: Said | None
    place: str
    shown: Mapping[str, Any]
    action: str
    key: str
    base: str
    back: str
    marks: tuple[Mark, ...]
    ways: tuple[Way, ...]
    about: Said | None
    next: Said | None
    faults: Mapping[str, str]
    typed: Mapping[str, list[str]]
    kept: bool = False
    sheet: str = ""

    @property
    def tray(self) -> Tray | None:
        """What there is to draw with, on a page that asks for a drawing."""
        return tray() if self.kind == "drawing" else None

    @property
    def looks(self) -> str:
        """How a scale is drawn: the little ones see the same picture twice, the older read a list."""
        own_look = {"little": "two", "own": "list"}.get(self.frame.register)
        return own_look or self.shown.get("looks", "faces")

    @property
    def fault(self) -> str:
        """The first thing to do about it; one at a time is enough for a child."""
        return next(iter(self.faults.values()), "")

    def was(self, field: str) -> list[str]:
        """What this same request sent, never anything from the store."""
        return self.typed.get(field, [])


def step_page(here: ChildHere, activity: Activity, step: StepBase, told: Kept, **more: Any) -> StepPage:
    action = f"/sit/{activity.id}/{step.id}" if activity.id != ARRIVING else "/sit/with-me"
    question = Question(action, uuid4().hex)
    frame = frame_for(here, question)
    following = next_step(activity, step.id, told)
    return StepPage(
        frame=frame, **asked(frame, step), place=place_of(activity, step), action=action, key=question.key, base=action,
        back="/sit", marks=_marks(activity, step, told, frame), ways=_ways(step, frame),
        about=frame.voice(step.about or catalogue().about.ask) if step.tell_me else None,
        next=frame.voice(following.ask) if following else None, **(no_faults() | more),
    )  # fmt: skip


def about_page(here: ChildHere, activity: Activity, step: StepBase, way: str, **more: Any) -> StepPage:
    """`Tell me about that`, asked on a page of its own."""
    told = catalogue().about_step(activity.id, step.id, way)
    action = f"/sit/{activity.id}/{step.id}/about/{way}"
    question = Question(action, uuid4().hex)
    frame = frame_for(here, question)
    return StepPage(
        frame=frame, **asked(frame, told), place=place_of(activity, step), action=action, key=question.key,
        base=f"/sit/{activity.id}/{step.id}", back="/sit", marks=(), ways=(), about=None, next=None,
        **(no_faults() | more),
    )  # fmt: skip


def asked(frame: Frame, step: StepBase) -> dict[str, Any]:
    band = catalogue().bands[frame.voice.band]
    return {
        "kind": step.kind,
        "ask": frame.voice(step.ask),
        "hint": frame.voice(step.hint) if step.hint else None,
        "shown": KINDS[step.kind].shown(step, band, frame.language, frame.voice),
    }


def no_faults() -> dict[str, Any]:
    return {"faults": {}, "typed": {}}


def place_of(activity: Activity, step: StepBase | None = None) -> str:
    return (step and step.place) or activity.place or HOUSE


def _marks(activity: Activity, now: StepBase, kept: Kept, frame: Frame) -> tuple[Mark, ...]:
    if len(activity.steps) < 2 or activity.id == ARRIVING or frame.register == "little":
        return ()
    return tuple(
        Mark(f"/sit/{activity.id}/{step.id}", frame.voice(step.name), step.id == now.id, (activity.id, step.id) in kept)
        for step in activity.steps
    )


def _ways(step: StepBase, frame: Frame) -> tuple[Way, ...]:
    if not step.tell_me:
        return ()
    return tuple(Way(option.id, frame.voice(option.label)) for option in catalogue().about.ways)
