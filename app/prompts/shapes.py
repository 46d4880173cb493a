"""What every kind of prompt shares: options, the common part of a step, and the one way of saying an answer cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from pydantic import PrivateAttr

from app.prompts.wording import Id, Plain, Says, Wording

Form = Mapping[str, list[str]]
# The things in the picture that a child can open.
Place = Literal[
    "house", "table", "bed", "tree", "boots", "letter-box", "three-houses", "sun-path", "kite", "chair", "open-house",
    "safe-house", "basket", "mirror", "tub", "school", "nest", "wand", "bench",
]  # fmt: skip


class BandLike(Protocol):
    """What a kind needs to know of a band; the catalogue's Band fits."""

    id: str
    scale_options: int


class Option(Plain):
    """One thing that can be picked or placed: its id is the meaning and is permanent, its label is free."""

    id: Id
    label: Wording
    symbol: Id | None = None
    bands: tuple[str, ...] = ()

    def for_band(self, band: str) -> bool:
        return not self.bands or band in self.bands

    def shown(self, said: Says) -> dict[str, Any]:
        return {"id": self.id, "label": said(self.label), "symbol": self.symbol}


class StepBase(Plain):
    """The common part of every step in content."""

    id: Id
    kind: str
    name: Wording
    ask: Wording
    hint: Wording | None = None
    about: Wording | None = None
    area: Id | None = None
    tags: tuple[Id, ...] = ()
    symbol: Id | None = None
    place: Place | None = None
    source: str | None = None
    tell_me: bool = False
    bands: tuple[str, ...] = ()
    core: bool = False
    _activity: str = PrivateAttr("")
    _version: int = PrivateAttr(0)
    _about: str = PrivateAttr("")
    """the id of the step this one asks more about; empty for a step of its own"""

    def for_band(self, band: str) -> bool:
        return not self.bands or band in self.bands

    @property
    def activity(self) -> str:
        return self._activity

    @property
    def version(self) -> int:
        return self._version

    @property
    def base(self) -> tuple[str, str]:
        """(step, part) as an answer is kept: what was told about `home` is part `about` of `home`."""
        return (self._about, "about") if self._about else (self.id, "")


@dataclass(frozen=True)
class Part:
    """A labelled piece of a kept answer. `words` are the child's own, byte for byte, and alone may stand in quotation
    marks; `picked` are labels of what was on the page."""

    label: str
    words: str = ""
    picked: tuple[str, ...] = ()
    symbol: str = ""


Stored = Mapping[str, Any]


class AnswerBase(Plain):
    """What is kept of one answer. The child's own words, where there are any, are always in `words`."""


class Unreadable(Exception):
    """The form does not hold an answer to this step: field name -> key in `app.prompts.messages`."""

    def __init__(self, fields: dict[str, str]):
        super().__init__(", ".join(f"{field}: {key}" for field, key in fields.items()))
        self.fields = fields


def shown_base(step: StepBase, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    """What was put to the child, exactly: kept with the answer, so that tomorrow's wording cannot change it."""
    return {
        "activity": step.activity,
        "version": step.version,
        "step": step.id,
        "kind": step.kind,
        "band": band.id,
        "language": language,
        "question": said(step.ask),
        "hint": said(step.hint) if step.hint else None,
        "symbol": step.symbol,
        "options": [],
    }
