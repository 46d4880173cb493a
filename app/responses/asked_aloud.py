"""Which question was put in talk or on paper, as a step that can be answered in words or with a picture. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from app.catalogue import catalogue, text_for
from app.kit.words import gettext_lazy as _
from app.prompts import KINDS, Wording
from app.prompts.shapes import StepBase
from app.responses.manner import NOBODY
from app.sittings.packing import OWN

NOT_ASKED = _("Nobody asked. {child} began.")
TALK, PAPER = "talk", "paper"
CIRCLED = "circled"
"""the kind of answer that was chosen on a printed page"""


@dataclass(frozen=True)
class Asked:
    """One of content (`activity` and `step`), the worker's own exact words (`own`), or neither: the child began."""

    activity: str = ""
    step: str = ""
    own: str = ""


@dataclass(frozen=True)
class Put:
    """`own` is kept as the worker's question under `number`; empty where the wording is content's, or nobody asked."""

    step: StepBase
    asked_in: str
    own: str = ""
    number: int = 0


def put_to(asked: Iterable[tuple[Asked, str]], band: str, language: str, child: str) -> Iterator[Put]:
    """Each question with the kind of answer that came. Asked a second time, a question of content is kept as the worker's own
    asking of the same words: two things a child said are never one answer and a change of mind."""
    taken: dict[tuple[str, str, str], str] = {}
    for number, (one, kind) in enumerate(asked, 1):
        found = catalogue().step(one.activity, one.step) if one.activity else None
        part = _free(one, kind, taken) if found else None
        if found and part is not None:
            taken[one.activity, one.step, part] = kind
            yield Put(found if kind == CIRCLED else _of_content(found, kind, part), TALK if kind == "words" else PAPER)
        else:
            yield _own(one, found, kind, number, band, language, child)


def _free(one: Asked, kind: str, taken: dict[tuple[str, str, str], str]) -> str | None:
    """The step's own answer first; a picture may stand beside it, and words beside what was circled. None when both are given."""
    beside = kind == "photo" or taken.get((one.activity, one.step, "")) == CIRCLED
    parts = ("", "about") if beside else ("",)
    return next((part for part in parts if (one.activity, one.step, part) not in taken), None)


def _of_content(found: StepBase, kind: str, part: str) -> StepBase:
    step = _step(kind, f"{found.id}-about" if part else found.id, found.name, found.ask, found.area)
    step._activity, step._version, step._about = found.activity, found.version, found.id if part else ""
    return step


def _own(one: Asked, found: StepBase | None, kind: str, number: int, band: str, language: str, child: str) -> Put:
    own = text_for(found.ask, band, language).filled(child=child).text if found else one.own
    asked = Wording(default=own or str(NOT_ASKED.format(child=child)))
    step = _step(kind, f"asks-{number}" if own else f"unasked-{number}", asked, asked, found.area if found else None)
    step._activity, step._version = OWN, 1
    return Put(step, TALK if own else NOBODY, own, number if own else 0)


def _step(kind: str, id: str, name: Wording, ask: Wording, area: str | None) -> Any:
    more = {"explain": catalogue().about.explain} if kind == "photo" else {}
    return KINDS[kind].Step(id=id, kind=kind, name=name, ask=ask, area=area, **more)
