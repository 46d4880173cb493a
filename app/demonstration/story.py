"""The story files: the cast, and one child each."""

from functools import cache
from pathlib import Path
from typing import Literal

import yaml

from app.demonstration.back_texts import ToldBack
from app.demonstration.told import (
    AgencyAsked,
    Part,
    SaidAgainText,
    Seen,
    SharedText,
    Signalled,
    TagsText,
    Telling,
    View,
    Visit,
)
from app.demonstration.written import AssessmentText, AtMeeting, PlanText

HERE = Path(__file__).parent


class Person(Part):
    key: str
    name: str
    username: str
    title: str
    agency: str
    administers: bool = False
    duty: bool = False


class Allocated(Part):
    who: str
    role: str
    children: tuple[str, ...]
    days: int
    ended: int | None = None
    reason: str


class Meeting(Part):
    key: str
    reference: str
    kind: Literal["ICPC", "RCPC"]
    family: str
    days: int = 0
    in_days: int = 0
    at: str
    chair: str
    children: tuple[str, ...]


class Changed(Part):
    """In the family of this child, for each of them."""

    seen_with: str
    kind: str
    by: str
    days: int


class SpokenOf(Part):
    """One answer of this child, about brothers or sisters."""

    of: str
    about: tuple[str, ...]
    area: str
    by: str


class Cast(Part):
    families: dict[str, tuple[str, ...]]
    cast: tuple[Person, ...]
    allocations: tuple[Allocated, ...]
    conferences: tuple[Meeting, ...]
    changes: tuple[Changed, ...] = ()


class Parent(Part):
    name: str
    relation: str


class Story(Part):
    """One child's two years."""

    reference: str
    name: str
    born: dict[str, int] = {}
    due_in_days: int | None = None
    language: str = "en"
    band: str = ""
    band_note: str = ""
    needs: tuple[str, ...] = ()
    parents: tuple[Parent, ...]
    sittings: tuple[Visit, ...] = ()
    signals: tuple[Signalled, ...] = ()
    observations: tuple[Seen, ...] = ()
    analyses: tuple[View, ...] = ()
    assessment: AssessmentText | None = None
    plan: PlanText | None = None
    conferences: dict[str, AtMeeting] = {}
    tellings: tuple[Telling, ...] = ()
    shared: tuple[SharedText, ...] = ()
    said_again: tuple[SaidAgainText, ...] = ()
    tags: tuple[TagsText, ...] = ()
    spoken_of: tuple[SpokenOf, ...] = ()
    told_back: ToldBack = ToldBack()
    asked: tuple[AgencyAsked, ...] = ()


@cache
def cast() -> Cast:
    return Cast.model_validate(_read("family"))


@cache
def story(name: str) -> Story:
    return Story.model_validate(_read(name))


def drawing_file(name: str) -> Path:
    return HERE / "drawings" / f"{name}.json"


def _read(name: str) -> dict:
    text = (HERE / "story" / f"{name}.yaml").read_text("utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
