"""Pictures to pick from beside the child's own words: any number of them, or none."""

from collections.abc import Iterable
from typing import Any

from app.prompts.shapes import Form, Option, Says, Unreadable, sentence
from app.prompts.words import words_from

FIELD = "choice"


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
