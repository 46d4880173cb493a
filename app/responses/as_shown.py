"""What was put to the child with a question: the wording, language, band, options in order and version, as they stood there."""

from typing import Any

from app.catalogue import catalogue, text_for
from app.prompts import KINDS, Wording
from app.prompts.shapes import StepBase
from app.responses.manner import NOBODY
from app.sittings.door import ChildHere, step_mark
from app.sittings.packing import OWN


def shown_to(here: ChildHere, step: StepBase) -> dict[str, Any]:
    """The wording, language, band, options in order and version, as they stand on the page now or stood on it then."""
    if then := here.shown_then.get(step_mark(step)):
        return dict(then)

    def said(wording: Wording) -> str:
        filled = text_for(wording, here.band, here.language).filled(child=here.child_name_shown, worker=here.worker_name)
        return filled.text

    return KINDS[step.kind].shown(step, catalogue().bands[here.band], here.language, said)


def shown_and_kept(here: ChildHere, step: StepBase) -> dict[str, Any]:
    """A worker's own wording stays sealed where it is: beside the answer stands only that it was theirs."""
    shown = shown_to(here, step)
    own = step.activity == OWN and not step.base[1] and here.written_down != NOBODY
    return shown | ({"question": ""} if own else {}) | _asked_aloud(here)


def _asked_aloud(here: ChildHere) -> dict[str, Any]:
    """What was put in talk or on paper stood on no screen: the hint and the like were not there."""
    return {"asked_in": here.written_down, "hint": None, "explain": None} if here.written_down else {}
