"""What a page is to somebody who hears it: the browser's accessibility tree, line by line."""

import re
from typing import NamedTuple

from app.catalogue import catalogue
from app.prompts import KINDS
from app.prompts.shapes import StepBase
from child_ui.patterns.gallery import first_of
from child_ui.voice import Voice

LINE = re.compile(r"""^\s*- '?(?P<role>[a-z]+)(?: "(?P<name>(?:[^"\\]|\\.)*)")?(?P<states>(?: \[[^\]]+\])*)'?(?:: ?(?P<text>.*))?$""")
SIX = ("hear-it", "dont-know", "not-now", "talk", "stop", "exit")
GROUPED = {"scale", "choice", "feeling", "this-or-that", "day", "room", "sorting", "people", "starters"}
"""kinds whose choices stand in a group that is named by the question; the others name their field or their page by it"""


class Heard(NamedTuple):
    role: str
    name: str
    states: tuple[str, ...] = ()
    text: str = ""


def heard(part) -> list[Heard]:
    """Everything in this part of the page that is told, in order. `part` is a Locator."""
    found = (LINE.match(line) for line in part.aria_snapshot().splitlines())
    return [Heard(one["role"], _plain(one["name"]), tuple(re.findall(r"\[([^\]]+)\]", one["states"])), _plain(one["text"])) for one in found if one]


def _plain(text: str | None) -> str:
    return (text or "").strip().strip("\"'").replace('\\"', '"')


def names(told: list[Heard], role: str) -> list[str]:
    return [one.name for one in told if one.role == role]


def states_of(told: list[Heard], role: str, name: str) -> tuple[str, ...]:
    """Raises AssertionError where there is no such thing."""
    found = [one.states for one in told if (one.role, one.name) == (role, name)]
    assert found, f"no {role} “{name}” among {[(one.role, one.name) for one in told]}"
    return found[0]


class Asked:
    """The first question of a kind that a child of this band meets, in their words."""

    def __init__(self, kind: str, band: str, language: str = "en") -> None:
        self.kind, self.band, self.language = kind, band, language
        self.at = first_of(kind, band)
        self.voice = Voice(band, language, {"child": "Ava", "worker": "Hannah"})
        self.shown = KINDS[kind].shown(self._step(), catalogue().bands[band], language, self.voice)
        self.question = str(self.shown["question"])

    def _step(self) -> StepBase:
        activity, step, *way = self.at.split("/")
        found = catalogue().step(activity, step)
        return catalogue().about_of(found, way[-1]) if way else found

    @property
    def register(self) -> str:
        return catalogue().bands[self.band].register or ""

    def address(self, look: str = "") -> str:
        band, more = self.band.replace("+", "%2B"), f"&look={look.replace(' ', '+')}" if look else ""
        return f"/patterns/{self.at}?band={band}&language={self.language}{more}"

    def labels(self, key: str = "options") -> list[str]:
        return [str(option["label"]) for option in self.shown.get(key) or ()]

    def ways(self) -> list[str]:
        """Every other way of telling: none on a page that is one already."""
        if "/about/" in self.at or self.at.startswith("arriving/"):
            return []
        own = {self.kind, "words"} if "words" in KINDS[self.kind].needs else {self.kind}
        return [str(self.voice(way.label)) for way in catalogue().about.ways if way.id not in own]

    def six(self) -> list[str]:
        return [str(self.voice(catalogue().always[name].text)) for name in SIX]
