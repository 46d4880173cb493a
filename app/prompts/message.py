"""A message to the people at the meeting, who should read it out, and who should not be in the room."""

from typing import Any, Literal

from app.kit.words import Lazy
from app.kit.words import gettext_lazy as _
from app.prompts.kind import picked_labels, sentence
from app.prompts.message_wording import HONEST, NOT_IN_ROOM_QUESTION, PEOPLE, READER_QUESTION, READERS
from app.prompts.picking import list_of, picks
from app.prompts.shapes import AnswerBase, BandLike, Form, Option, Part, StepBase, Stored, Unreadable, shown_base
from app.prompts.wording import Id, Says
from app.prompts.words import words_from

name = "message"
needs = ("words", "reader", "reader_name", "not_in_room", "not_in_room_name")
empty = "nothing-picked-or-written"
asks_itself, multipart = False, False
did = _("{child} wrote this for the meeting.")


class Step(StepBase):
    """The readers and people of this meeting; nobody, someone else and not decided are always offered as well."""

    kind: Literal["message"]
    readers: tuple[Option, ...] = ()
    people: tuple[Option, ...] = ()


class Answer(AnswerBase):
    words: str = ""
    reader: Id | Literal[""] = ""
    reader_name: str = ""
    not_in_room: tuple[Id, ...] = ()
    not_in_room_name: str = ""


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """Any one of the three is a message.

    Raises Unreadable: none of them, two readers, someone who was not on the page, or words that cannot be kept.
    """
    answer = Answer(
        words=words_from(form),
        reader=_one(picks(form, "reader", _offered(step.readers, READERS, band))),
        reader_name=words_from(form, "reader_name"),
        not_in_room=picks(form, "not_in_room", _offered(step.people, PEOPLE, band)),
        not_in_room_name=words_from(form, "not_in_room_name"),
    )
    typed = answer.words + answer.reader_name + answer.not_in_room_name
    if not (typed.strip() or answer.reader or answer.not_in_room):
        raise Unreadable({"words": empty})
    return answer


def _offered(options: tuple[Option, ...], always: dict[str, Lazy], band: BandLike) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*(option.id for option in options if option.for_band(band.id)), *always]))


def _one(picked: tuple[str, ...]) -> str:
    if len(picked) > 1:
        raise Unreadable({"reader": "choose-one"})
    return picked[0] if picked else ""


def say(answer: Answer, step: Step, said: Says) -> str:
    return answer.words if answer.words.strip() else str(_("Wishes about the meeting."))


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    def labelled(options: tuple[Option, ...], always: dict[str, Lazy]) -> list[dict[str, Any]]:
        own = [option.shown(said) for option in options if option.for_band(band.id)]
        known = {option["id"] for option in own}
        more = ({"id": id, "label": label.into(language), "symbol": None} for id, label in always.items())
        return own + [option for option in more if option["id"] not in known]

    return shown_base(step, band, language, said) | {
        "reader_question": READER_QUESTION.into(language),
        "readers": labelled(step.readers, READERS),
        "not_in_room_question": NOT_IN_ROOM_QUESTION.into(language),
        "people": labelled(step.people, PEOPLE),
        "honest": HONEST.into(language),
    }


def told(shown: Stored, value: Stored) -> str:
    """What was picked, as answers to the two questions of that day. Names the child typed are in `parts`."""
    reader, away = _picked(shown, value)
    said = (
        (shown.get("reader_question") or READER_QUESTION, reader),
        (shown.get("not_in_room_question") or NOT_IN_ROOM_QUESTION, away),
    )
    return " ".join(sentence(f"{question} {'; '.join(labels)}") for question, labels in said if labels)


def parts(shown: Stored, value: Stored) -> tuple[Part, ...]:
    reader, away = _picked(shown, value)
    made = (
        Part(str(shown.get("reader_question") or READER_QUESTION), str(value.get("reader_name") or ""), reader),
        Part(str(shown.get("not_in_room_question") or NOT_IN_ROOM_QUESTION), str(value.get("not_in_room_name") or ""), away),
    )
    return tuple(part for part in made if part.picked or part.words.strip())


def _picked(shown: Stored, value: Stored) -> tuple[tuple[str, ...], tuple[str, ...]]:
    reader = picked_labels(shown.get("readers"), value.get("reader") or "")
    return reader, picked_labels(shown.get("people"), *list_of(value.get("not_in_room")))
