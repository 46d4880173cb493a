"""What every kind of prompt shares: wording, the common part of a step, and the one way of saying an answer cannot be read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Protocol

from pydantic import BaseModel, ConfigDict, PrivateAttr, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Form = Mapping[str, list[str]]
# The things in the picture that a child can open.
Place = Literal[
    "house", "table", "bed", "tree", "boots", "letter-box", "three-houses", "sun-path", "kite", "chair", "open-house",
    "safe-house", "basket", "mirror", "tub", "school", "nest", "wand", "bench",
]  # fmt: skip


class Plain(BaseModel):
    """Frozen, and every key known: a misspelt key must be found, not ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Wording(Plain):
    """What is said, with its own words for any band that needs them."""

    default: Text
    bands: dict[str, Text] = {}
    _context: str = PrivateAttr("")
    _file: str = PrivateAttr("")
    _lines: dict[str, int] = PrivateAttr(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _from_content(cls, given: Any) -> Any:
        """A single text, or a mapping of `default` and band names."""
        if isinstance(given, str):
            return {"default": given}
        if isinstance(given, dict) and "bands" not in given:
            own = {str(key): text for key, text in given.items() if key != "default"}
            return {**{k: v for k, v in given.items() if k == "default"}, "bands": own}
        return given

    def text(self, band: str) -> str:
        return self.bands.get(band, self.default)

    def context(self, band: str) -> str:
        """The translators' permanent name for this text."""
        return f"{self._context}.{band}" if band in self.bands else self._context

    def line(self, band: str) -> int:
        return self._lines.get(band) or self._lines.get("default", 1)


Says = Callable[[Wording], str]


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


def sentence(text: str) -> str:
    """Starts with a capital and ends with a stop, in any script that has them."""
    text = text.strip()
    if not text:
        return text
    return text[0].upper() + text[1:] + ("" if text[-1] in ".?!…。؟۔" else ".")


class Kind(Protocol):
    """What every kind of prompt is made of: one module of app.prompts each, found by its `name` in KINDS."""

    name: str
    needs: tuple[str, ...]
    """form fields of which at least one must hold something; `place-*` stands for every field that begins so"""
    empty: str
    """the key of the message when none of them does"""
    asks_itself: bool
    """the component asks the question itself, as the legend of its choices"""
    multipart: bool
    """the form carries a file"""
    did: Any
    """for adults, with {child}: how the answer was given"""

    def told(self, shown: Stored, value: Stored) -> str:
        """One plain sentence of what was chosen, from what is stored; empty where there is nothing but words or a picture."""

    def parts(self, shown: Stored, value: Stored) -> tuple[Part, ...]:
        """The labelled pieces of an answer that has several, from what is stored."""


def nothing_told(shown: Stored, value: Stored) -> str:
    return ""


def no_parts(shown: Stored, value: Stored) -> tuple[Part, ...]:
    return ()


def picked_labels(options: Any, *picked: Any) -> tuple[str, ...]:
    """The labels, in the order of the page, of what was picked; something no longer listed goes by its id."""
    known = {option["id"]: option["label"] for option in options or ()}
    inside = tuple(label for id, label in known.items() if id in picked)
    return inside + tuple(str(id) for id in picked if id and id not in known)
