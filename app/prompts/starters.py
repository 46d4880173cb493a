"""Sentences that have begun: each has its own line to go on, any may stay empty, all words are kept byte for byte."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field

from app.kit.words import gettext_lazy as _
from app.prompts.kind import nothing_told
from app.prompts.shapes import AnswerBase, BandLike, Form, Part, StepBase, Stored, Unreadable, shown_base
from app.prompts.wording import Id, Plain, Says, Wording
from app.prompts.words import words_from

name = "starters"
FIELD = "starter-"
needs, empty = (FIELD + "*",), "nothing-written"
asks_itself, multipart = False, False
did = _("{child} finished these sentences.")
told = nothing_told


class Starter(Plain):
    id: Id
    text: Wording
    bands: tuple[str, ...] = ()

    def for_band(self, band: str) -> bool:
        return not self.bands or band in self.bands


class Step(StepBase):
    kind: Literal["starters"]
    starters: Annotated[tuple[Starter, ...], Field(min_length=1, max_length=12)]

    def starters_for(self, band: str) -> tuple[Starter, ...]:
        return tuple(starter for starter in self.starters if starter.for_band(band))


class Answer(AnswerBase):
    starters: dict[Id, str]


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """Raises Unreadable: no line written on, two texts for one line, a line not on the page, words that cannot be kept."""
    written = {key for key, values in form.items() if key.startswith(FIELD) and any(values)}
    lines = {FIELD + starter.id: starter.id for starter in step.starters_for(band.id)}
    wrong = {key: "not-offered" for key in written if key not in lines or len([v for v in form[key] if v]) > 1}
    if wrong:
        raise Unreadable(wrong)
    told = {id: words_from({key: [v for v in form[key] if v]}, key) for key, id in lines.items() if key in written}
    if not any(words.strip() for words in told.values()):
        raise Unreadable({FIELD.rstrip("-"): "nothing-written"})
    return Answer(starters=told)


def say(answer: Answer, step: Step, said: Says) -> str:
    begun = {starter.id: said(starter.text) for starter in step.starters}
    return "\n".join(f"{begun[id]} {words}" for id, words in answer.starters.items())


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_base(step, band, language, said) | {
        "starters": [{"id": starter.id, "text": said(starter.text)} for starter in step.starters_for(band.id)],
    }


def parts(shown: Stored, value: Stored) -> tuple[Part, ...]:
    return tuple(Part(begun, words=words) for begun, words in _lines(shown, value) if words.strip())


def _lines(shown: Stored, value: Stored) -> Iterator[tuple[str, str]]:
    """In the order of the page of that day; a line no longer listed goes by its id."""
    given = dict(value.get("starters") or {})
    for starter in shown.get("starters") or ():
        yield starter.get("text", starter["id"]), str(given.pop(starter["id"], ""))
    yield from ((id, str(words)) for id, words in given.items())
