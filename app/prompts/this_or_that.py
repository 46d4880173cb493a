"""Two pictured choices of equal weight, or something else in the child's own words; which side each stood on is kept."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from app.kit.words import gettext_lazy as _
from app.prompts.kind import no_parts, sentence
from app.prompts.shapes import AnswerBase, BandLike, Form, Option, StepBase, Stored, Unreadable, shown_base
from app.prompts.wording import Id, Says
from app.prompts.words import words_from

name = "this-or-that"
needs, empty = ("choice", "words"), "choose-one"
asks_itself, multipart = True, False
did = _("{child} was shown two things to choose from.")
parts = no_parts
ELSE = "something-else"


class Step(StepBase):
    kind: Literal["this-or-that"]
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=2)]

    @model_validator(mode="after")
    def _two_different_things(self) -> "Step":
        ids = {option.id for option in self.options}
        if len(ids) < 2 or ELSE in ids:
            raise ValueError(f"the two options need two ids, and neither may be “{ELSE}”")
        return self

    def options_for(self, band: str) -> tuple[Option, ...]:
        """Both, whatever the band: one alone would be no choice."""
        return self.options


class Answer(AnswerBase):
    """`order`: the ids as they stood on the page, empty where the page did not say."""

    chosen: Id
    order: tuple[Id, ...] = ()
    words: str = ""


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """Words alone are something else. Raises Unreadable: nothing chosen, both, or something that was not on the page."""
    chosen, words = [value for value in form.get("choice", []) if value], words_from(form)
    if not chosen and words.strip():
        chosen = [ELSE]
    if len(chosen) != 1:
        raise Unreadable({"choice": "choose-one"})
    ids = [option.id for option in step.options]
    if chosen[0] not in (*ids, ELSE):
        raise Unreadable({"choice": "not-offered"})
    return Answer(chosen=chosen[0], order=_order(form, ids), words=words)


def _order(form: Form, ids: list[str]) -> tuple[str, ...]:
    given = [value for value in form.get("order", []) if value]
    if not given:
        return ()
    sides = tuple(given[0].split(","))
    if len(given) > 1 or sorted(sides) != sorted(ids):
        raise Unreadable({"order": "not-offered"})
    return sides


def say(answer: Answer, step: Step, said: Says) -> str:
    labels = {option.id: said(option.label) for option in step.options}
    return sentence(labels.get(answer.chosen) or answer.words.strip() or str(_("something else")))


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_base(step, band, language, said) | {"options": [option.shown(said) for option in step.options]}


def told(shown: Stored, value: Stored) -> str:
    """With both sides in the order they stood in, so that a reader can see what the choice was."""
    labels = {option["id"]: option["label"] for option in shown.get("options") or ()}
    chosen = value.get("chosen") or ""
    sides = [labels.get(id, id) for id in value.get("order") or labels]
    picked = str(_("something else")) if chosen == ELSE else labels.get(chosen, chosen)
    if len(sides) != 2:
        return sentence(picked)
    line = _("{chosen}. The two to choose from were, in this order: {first}; {second}.")
    return line.format(chosen=sentence(picked).rstrip("."), first=sides[0], second=sides[1])
