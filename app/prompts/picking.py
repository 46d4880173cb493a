"""Pictures to pick from beside the child's own words: any number of them, or none."""

from collections.abc import Iterable
from typing import Any

from app.prompts.kind import picked_labels, sentence
from app.prompts.shapes import AnswerBase, BandLike, Form, Option, StepBase, Stored, Unreadable, shown_base
from app.prompts.wording import Id, Says
from app.prompts.words import words_from

FIELD = "choice"
needs, empty = (FIELD, "words"), "nothing-picked-or-written"
asks_itself, multipart = True, False


class PickStep(StepBase):
    options: tuple[Option, ...] = ()

    def options_for(self, band: str) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.for_band(band))


class Answer(AnswerBase):
    chosen: tuple[Id, ...] = ()
    words: str = ""


def read(form: Form, step: PickStep, band: BandLike) -> Answer:
    """Raises Unreadable: nothing picked and nothing written, something not on the page, or words that cannot be kept."""
    chosen, words = picks_and_words(form, step.options_for(band.id))
    return Answer(chosen=chosen, words=words)


def say(answer: Answer, step: PickStep, said: Says) -> str:
    return say_picks(answer.chosen, step.options, answer.words, said)


def shown_picks(step: PickStep, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    options = [option.shown(said) for option in step.options_for(band.id)]
    return shown_base(step, band, language, said) | {"options": options, "many": True}


def told(shown: Stored, value: Stored) -> str:
    return sentence("; ".join(picked_labels(shown.get("options"), *list_of(value.get("chosen")))))


def picks_and_words(form: Form, options: tuple[Option, ...]) -> tuple[tuple[str, ...], str]:
    """What was picked, in the order of the page, and the words as typed.

    Raises Unreadable: neither of the two, something that was not on the page, or words that cannot be kept.
    """
    chosen, words = picks(form, FIELD, (option.id for option in options)), words_from(form)
    if not chosen and not words.strip():
        raise Unreadable({"words": "nothing-picked-or-written"})
    return chosen, words


def picks(form: Form, field: str, offered: Iterable[str]) -> tuple[str, ...]:
    """What was sent, in the order offered. Raises Unreadable: something that was not on the page."""
    sent = {value for value in form.get(field, []) if value}
    found = tuple(id for id in offered if id in sent)
    if sent - set(found):
        raise Unreadable({field: "not-offered"})
    return found


def say_picks(chosen: tuple[str, ...], options: tuple[Option, ...], words: str, said: Says) -> str:
    labels = sentence("; ".join(said(option.label) for option in options if option.id in chosen))
    return " ".join(part for part in (labels, words) if part.strip())


def list_of(value: Any) -> tuple[str, ...]:
    """Several ids from what is stored, whatever shape an older answer had."""
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()
