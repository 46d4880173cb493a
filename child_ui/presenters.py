"""What the pages with questions and places need, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from app.catalogue import Activity, Said, catalogue
from app.drawings import Tray, tray
from app.prompts import KINDS, MESSAGES
from app.prompts.kind import Kind
from app.prompts.shapes import StepBase
from app.sittings.door import ChildHere
from child_ui.frame import Frame, Question, frame_for
from child_ui.journey import ARRIVING, Kept, next_step
from child_ui.kinds import files_of, macro_of
from child_ui.whole import SHEETS_OF_ALL

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
    empty: str
    faults: Mapping[str, str]
    typed: Mapping[str, list[str]]
    kept: bool = False
    sheet: str = ""

    @property
    def asking(self) -> Kind:
        """What the page must know of its kind: whether it asks the question itself, what it needs, whether it sends a file."""
        return KINDS[self.kind]

    @property
    def macro(self) -> str:
        return macro_of(self.kind)

    @property
    def files(self) -> tuple[str, ...]:
        return tuple(address for address in files_of(self.kind) if address not in SHEETS_OF_ALL)

    @property
    def tray(self) -> Tray | None:
        """What there is to draw with, on a page that asks for a drawing."""
        return tray() if self.kind == "drawing" else None

    @property
    def looks(self) -> str:
        """How a scale is drawn: the little ones see the same picture twice, the older read a list."""
        looks = self.shown.get("looks", "faces")
        own_look = {"little": "path" if looks == "path" else "two", "own": "list"}.get(self.frame.register)
        return own_look or looks

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
        about=frame.voice(step.about or catalogue().about.ask) if step.tell_me and step.activity != ARRIVING else None,
        empty=MESSAGES[KINDS[step.kind].empty].into(frame.language),
        next=frame.voice(following.ask) if following else None, **(no_faults() | more),
    )  # fmt: skip


def about_page(here: ChildHere, activity: Activity, step: StepBase, way: str, **more: Any) -> StepPage:
    """`Tell me about that`, asked on a page of its own."""
    told = catalogue().about_of(step, way)
    action = f"/sit/{activity.id}/{step.id}/about/{way}"
    question = Question(action, uuid4().hex)
    frame = frame_for(here, question)
    return StepPage(
        frame=frame, **asked(frame, told), place=place_of(activity, step), action=action, key=question.key,
        base=f"/sit/{activity.id}/{step.id}", back="/sit", marks=(), ways=(), about=None, next=None,
        empty=MESSAGES[KINDS[told.kind].empty].into(frame.language), **(no_faults() | more),
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
    """Every other way there is: whatever is asked can be told, drawn, said or made on paper."""
    if step.activity == ARRIVING:
        return ()
    here = {step.kind, "words"} if "words" in KINDS[step.kind].needs else {step.kind}
    return tuple(Way(way.id, frame.voice(way.label)) for way in catalogue().about.ways if way.id not in here)
