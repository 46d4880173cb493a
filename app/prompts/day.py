"""One hour of a day, waking to night: pictures that fit, the child's own words for it, or both."""

from typing import Any, Literal

from app.kit.words import gettext_lazy as _
from app.prompts.picking import FIELD, list_of, picks_and_words, say_picks
from app.prompts.shapes import (
    AnswerBase,
    BandLike,
    Form,
    Id,
    Option,
    Says,
    StepBase,
    Stored,
    no_parts,
    picked_labels,
    sentence,
    shown_base,
)

name = "day"
needs, empty = (FIELD, "words"), "nothing-picked-or-written"
asks_itself, multipart = True, False
did = _("{child} told about this part of a day.")
parts = no_parts
Time = Literal["waking", "morning", "school", "afternoon", "tea", "evening", "bed", "night"]


class Step(StepBase):
    """`time` is the hour of the sky that is drawn above it; it is no part of the question."""

    kind: Literal["day"]
    time: Time
    options: tuple[Option, ...] = ()

    def options_for(self, band: str) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.for_band(band))


class Answer(AnswerBase):
    chosen: tuple[Id, ...] = ()
    words: str = ""


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """Raises Unreadable: nothing picked and nothing written, something not on the page, or words that cannot be kept."""
    chosen, words = picks_and_words(form, step.options_for(band.id))
    return Answer(chosen=chosen, words=words)


def say(answer: Answer, step: Step, said: Says) -> str:
    return say_picks(answer.chosen, step.options, answer.words, said)


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_base(step, band, language, said) | {
        "time": step.time,
        "options": [option.shown(said) for option in step.options_for(band.id)],
        "many": True,
    }


def told(shown: Stored, value: Stored) -> str:
    return sentence("; ".join(picked_labels(shown.get("options"), *list_of(value.get("chosen")))))
