"""What a child circled on printed pages: each question of the pages that came back, with what was circled under it."""

from dataclasses import dataclass
from typing import Any

from app.access.doors import OpenChild
from app.catalogue import catalogue, text_for
from app.kit.clock import ago
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.prompts import KINDS
from app.prompts.shapes import StepBase, Unreadable
from app.responses.asked_aloud import Asked
from app.responses.circled import can_be_circled, printed_since, read_circled
from app.responses.written_down import Said
from app.sittings.packing import band_of

LATELY = 8
"""weeks in which a print is expected back"""
ONE_ONLY = _("Only one can be circled here. If two were, take a picture of the page and say what {child} said about it")

NOT_THERE = _("Choose from what is printed under this question")


@dataclass(frozen=True)
class Question:
    name: str
    text: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Page:
    id: str
    title: str
    questions: tuple[Question, ...]


def pages_back(here: OpenChild, form: Form) -> list[str]:
    """The printed pages on the form; on a fresh one those printed for this child in the last weeks."""
    asked = [*form.all("pages"), form.get("page")] if "pages" in form.fields or form.get("more") else printed_since(here.db, here.child.id, ago(weeks=LATELY))
    known = _circled_steps(band_of(here.child))
    return [activity for activity in dict.fromkeys(asked) if activity in known]


def circled_pages(here: OpenChild, form: Form) -> dict[str, Any]:
    back, known = pages_back(here, form), _circled_steps(band_of(here.child))
    pages = [_page(activity, known[activity], here) for activity in known]
    return {"back": [one for one in pages if one.id in back], "others": [(one.id, one.title) for one in pages if one.id not in back]}


def all_circled(form: Form, band: str, child: str, faults: dict[str, Any]) -> list[Said]:
    found = []
    for activity, steps in _circled_steps(band).items():
        for step in steps:
            chosen = tuple(value for value in form.all(_name(activity, step)) if value)
            if chosen and (fault := _fault(step, chosen, band, child)):
                faults[_name(activity, step)] = fault
            elif chosen:
                found.append(Said(Asked(activity, step.id), chosen=chosen))
    return found


def _fault(step: StepBase, chosen: tuple[str, ...], band: str, child: str) -> str:
    try:
        read_circled(step, chosen, band)
    except Unreadable as fault:
        return str(NOT_THERE) if "not-offered" in fault.fields.values() else ONE_ONLY.format(child=child)
    return ""


def _circled_steps(band: str) -> dict[str, list[StepBase]]:
    """By activity, as a printed page of this band has them."""
    found = {one.id: [step for step in one.within(band).steps if can_be_circled(step)] for one in catalogue().on_map(band)}
    return {activity: steps for activity, steps in found.items() if steps}


def _name(activity: str, step: StepBase) -> str:
    return f"circled-{activity}_{step.id}"


def _page(activity: str, steps: list[StepBase], here: OpenChild) -> Page:
    band = band_of(here.child)

    def said(wording: Any) -> str:
        return text_for(wording, band, "en").filled(child=here.child.name, worker="").text

    def options(step: StepBase) -> tuple[tuple[str, str], ...]:
        shown = KINDS[step.kind].shown(step, catalogue().bands[band], "en", said)
        return tuple((one["id"], one["label"]) for one in shown["options"])

    title = said(catalogue().activities[activity].title)
    return Page(activity, title, tuple(Question(_name(activity, step), said(step.ask), options(step)) for step in steps))
