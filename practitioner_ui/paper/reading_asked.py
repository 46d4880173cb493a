"""What was asked, of one thing a child said or made: a question of ours, the worker's own words, or nothing."""

from typing import Any

from app.catalogue import catalogue
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.own_prompts.leading import LONGEST
from app.responses.asked_aloud import Asked

OWN, NOBODY = "own", "nobody"
WHAT_ASKED = _("Choose what was asked, or that nobody asked")
WHICH_WORDS = _("Write the question as you asked it")
LONG_QUESTION = _("Keep the question to 200 letters")
NO_CURLY = _("Take the curly brackets out")


def asked_of(form: Form, which: str) -> Asked:
    given = form.get(f"ask-{which}")
    activity, _slash, step = given.partition("/")
    return Asked(activity, step) if step else Asked(own=form.words(f"own-{which}") if given == OWN else "")


def asked_faults(form: Form, which: str) -> dict[str, Any]:
    given, own = form.get(f"ask-{which}"), form.words(f"own-{which}")
    if given == OWN:
        return {f"own-{which}": _own_fault(own)}
    return {} if given == NOBODY or _is_asked(given) else {f"ask-{which}": WHAT_ASKED}


def _own_fault(own: str) -> Any:
    """A question that leads is no fault: it was asked, and the record says so."""
    if not own:
        return WHICH_WORDS
    return LONG_QUESTION if len(own) > LONGEST else NO_CURLY if {"{", "}"} & set(own) else None


def _is_asked(given: str) -> bool:
    activity, _slash, step = given.partition("/")
    try:
        return bool(catalogue().step(activity, step))
    except KeyError:
        return False
