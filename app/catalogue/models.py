"""content/ as typed, frozen things. Ids are permanent; wording is free."""

from datetime import date
from functools import reduce
from operator import or_
from typing import Annotated, Literal

from pydantic import Field, PrivateAttr

from app.catalogue.own_symbols import OwnPicture
from app.prompts import KINDS
from app.prompts.shapes import Option, Place, StepBase
from app.prompts.wording import Id, Plain, Text, Wording

Register = Literal["little", "middle", "own", "easy"]
Heading = Literal["What the child needs", "What grown-ups do", "Home and around"]
Step = Annotated[reduce(or_, (kind.Step for kind in KINDS.values())), Field(discriminator="kind")]


class Band(Plain):
    """How a child understands, and what may be asked of them. No register: an adult watches, the child is not asked."""

    id: str
    name: Text
    register_: Annotated[Register | None, Field(alias="register")] = None
    ages: tuple[int, int] | None = None
    scale_options: int = 0
    cards: int = 0
    choices: int = 0
    people: int = 0
    steps: int = 0
    proposed: int = 0
    words_per_sentence: int = 0
    reading_grade: int = 0
    spache_grade: float = 0

    @property
    def register(self) -> str | None:
        return self.register_

    @property
    def sits(self) -> bool:
        return self.register_ is not None


class Language(Plain):
    code: str
    name: Text
    english: Text
    dir: Literal["ltr", "rtl"]
    complete: bool
    offered: bool
    state: Literal["machine", "checked"] | None = None
    """of the translation; English is what is translated, and has none"""
    made_by: Text | None = None
    checked_by: Text | None = None
    checked_on: date | None = None


class Area(Plain):
    """A dimension of the Assessment Framework, in plain words and by its own name."""

    id: Id
    plain: Text
    framework: Text
    heading: Heading
    shown_first: bool = False


class Tag(Plain):
    id: Id
    name: Text
    group: Literal["neglect", "gcp"]


class Symbol(Plain):
    id: Id
    alt: Wording
    shape: Literal["card", "icon", "face"]
    by: Text = "Heard"
    source: Text
    licence: Text
    _svg: str = PrivateAttr("")
    _own: OwnPicture | None = PrivateAttr(None)

    @property
    def file(self) -> str:
        return f"{self.id}.svg"

    @property
    def svg(self) -> str:
        return self._svg

    @property
    def own(self) -> OwnPicture | None:
        """The council's picture, where it has one of its own."""
        return self._own


class Line(Plain):
    """One line of a page that is not a question."""

    id: Id
    text: Wording
    symbol: Id | None = None
    bands: tuple[str, ...] = ()

    def for_band(self, band: str) -> bool:
        return not self.bands or band in self.bands


class Page(Plain):
    """A page of things a child is told: arriving, leaving, asking to talk. `help` is where to get help."""

    title: Wording
    lines: tuple[Line, ...]
    help: tuple[Line, ...] = ()

    def lines_for(self, band: str) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.for_band(band))

    def help_for(self, band: str) -> tuple[Line, ...]:
        return tuple(line for line in self.help if line.for_band(band))


class About(Plain):
    """The open question that follows, and the ways to answer it."""

    ask: Wording
    explain: Wording
    ways: tuple[Option, ...]


class Activity(Plain):
    """`sensitive`: a worker lays it out, it is never proposed. `asks_about: this`: about our own work, so no area of life."""

    id: Id
    version: int
    order: int
    bands: tuple[str, ...]
    place: Place | None = None
    on_map: bool = True
    looks: Literal["cards", "day", "house"] = "cards"
    sensitive: bool = False
    asks_about: Literal["life", "this"] = "life"
    title: Wording
    blurb: Wording
    source: Text
    symbol: Id | None = None
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]

    def for_band(self, band: str) -> bool:
        return band in self.bands

    def within(self, band: str) -> "Activity":
        """As a child of this band meets it: only the steps that are for them."""
        return self.model_copy(update={"steps": tuple(step for step in self.steps if step.for_band(band))})

    def step(self, step_id: str) -> StepBase:
        """Raises KeyError for a step that is not in this activity."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    @property
    def areas(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(step.area for step in self.steps if step.area))
