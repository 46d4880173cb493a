"""Pick one, or some, of a few pictures with words."""

from typing import Annotated, Any, Literal

from pydantic import Field

from app.kit.words import gettext_lazy as _
from app.prompts.kind import no_parts, picked_labels, sentence
from app.prompts.shapes import AnswerBase, BandLike, Form, Option, StepBase, Stored, Unreadable, shown_base
from app.prompts.wording import Id, Says

name = "choice"
needs, empty = ("choice",), "choose-one"
asks_itself, multipart = True, False
did = _("{child} chose this from what was shown.")
parts = no_parts


class Step(StepBase):
    kind: Literal["choice"]
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=8)]
    many: bool = False

    def options_for(self, band: str) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.for_band(band))


class Answer(AnswerBase):
    chosen: Annotated[tuple[Id, ...], Field(min_length=1)]


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """Raises Unreadable: nothing picked, more than one where one is asked, or something not on the page."""
    picked = {value for value in form.get("choice", []) if value}
    if not picked:
        raise Unreadable({"choice": "choose-some" if step.many else "choose-one"})
    offered = [option.id for option in step.options_for(band.id)]
    if picked - set(offered):
        raise Unreadable({"choice": "not-offered"})
    if len(picked) > 1 and not step.many:
        raise Unreadable({"choice": "choose-one"})
    return Answer(chosen=tuple(i for i in offered if i in picked))


def say(answer: Answer, step: Step, said: Says) -> str:
    return sentence("; ".join(said(option.label) for option in step.options if option.id in answer.chosen))


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_base(step, band, language, said) | {
        "options": [option.shown(said) for option in step.options_for(band.id)],
        "many": step.many,
    }


def told(shown: Stored, value: Stored) -> str:
    return sentence("; ".join(picked_labels(shown.get("options"), *(value.get("chosen") or ()))))
