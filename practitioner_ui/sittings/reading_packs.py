"""Read the forms of packing and handing over into plans and rooms, with what is wrong beside each field."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.catalogue import catalogue
from app.drawings.palette import SKINS
from app.families.models import Child
from app.kit.faults import text_fault
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.own_prompts.leading import leads
from app.sittings.looks import CALM, with_ground, with_more
from app.sittings.packing import Packed, Room, band_of
from practitioner_ui.sittings.presenters_packing import own_texts

PLACES = {"home": _("Home"), "school": _("School"), "elsewhere": _("Somewhere else")}
PRESENT = {
    "worker": _("Me"), "interpreter": _("An interpreter"), "advocate": _("An advocate"),
    "parent": _("A parent or carer"), "sibling": _("A brother or sister"), "other": _("Someone else"),
}  # fmt: skip
NOBODY_TICKED = _("Choose at least one child.")
NO_PLACE = _("Choose where it will be.")
NO_ACTIVITY = _("Choose at least one activity for {child}, or leave {child} out.")
NO_ROOM = _("Say who is in the room.")
NO_COMPANY = _("Say who else is in the room.")


def read_plans(form: Form, children: Sequence[Child]) -> tuple[list[Packed], Room, dict[str, Any]]:
    """What was asked for, and {field: message} of what is missing."""
    ticked = [child for child in children if child.reference in form.all("children")]
    plans = [_plan(form, child) for child in ticked]
    faults: dict[str, Any] = too_long(form)
    if not ticked:
        faults["children"] = NOBODY_TICKED
    if form.get("place") not in PLACES:
        faults["place"] = NO_PLACE
    for plan in plans:
        if not plan.offered:
            faults[f"activities-{plan.child.reference}"] = NO_ACTIVITY.format(child=plan.child.name)
        faults |= own_faults(form, plan)
    return plans, expected_room(form), faults


def _plan(form: Form, child: Child) -> Packed:
    ref, bands = child.reference, catalogue().bands
    chosen = form.get(f"band-{ref}")
    band = chosen if chosen in bands and bands[chosen].sits else band_of(child)
    offered = {activity.id for activity in catalogue().on_map(band)}
    return Packed(
        child, [name for name in form.all(f"activities-{ref}") if name in offered], language_for(form.get(f"language-{ref}")),
        chosen if chosen == band else "", aids=form.words(f"aids-{ref}"), interpreter=bool(form.get(f"interpreter-{ref}")),
        look=_look(form, child), skin=form.get(f"skin-{ref}") if form.get(f"skin-{ref}") in SKINS else "",
        own=tuple(filter(None, own_texts(form, ref))),
    )  # fmt: skip


def _look(form: Form, child: Child) -> str:
    """What was chosen for this time; a form that does not ask leaves the file's."""
    ref = child.reference
    if f"ground-{ref}" not in form.fields:
        return child.look or CALM
    return with_more(with_ground(CALM, form.get(f"ground-{ref}")), form.all(f"looks-{ref}"))


def own_faults(form: Form, plan: Packed) -> dict[str, Any]:
    """By field, what makes a worker's own question lead, and what to do about it."""
    ref = plan.child.reference
    found = {
        f"own-{ref}-{n}": leads(text, plan.band or band_of(plan.child), plan.language)
        for n, text in enumerate(own_texts(form, ref), 1) if text
    }  # fmt: skip
    return {name: " ".join(f"{what} {remedy}" for what, remedy in wrong) for name, wrong in found.items() if wrong}


def language_for(code: str) -> str:
    known = catalogue().languages.get(code)
    return code if known and known.offered else "en"


def expected_room(form: Form) -> Room:
    """What is asked while packing; the rest is said when it is known."""
    present = [who for who in PRESENT if who in form.all("present")]
    return Room(form.get("place") if form.get("place") in PLACES else "", form.words("place_note"), present)


def read_room(form: Form) -> Room:
    """What is asked afterwards: who was there, and why not alone."""
    notes = {name: form.words(name) for name in ("present_note", "not_alone_reason")}
    return replace(expected_room(form), **notes)


def read_hand_over(form: Form) -> tuple[Room, dict[str, Any]]:
    """`room` is me, helper or others; only the worker, an interpreter or an advocate count as seen alone."""
    who = form.get("room")
    others = [name for name in ("parent", "sibling", "other") if name in form.all("others")]
    present = {"me": ["worker"], "helper": ["worker", "interpreter"], "others": ["worker", *others]}.get(who, [])
    faults: dict[str, Any] = too_long(form)
    if not present:
        faults["room"] = NO_ROOM
    elif who == "others" and not others:
        faults["others"] = NO_COMPANY
    return Room(present=present, not_alone_reason=form.words("not_alone_reason") if who == "others" else ""), faults


def too_long(form: Form) -> dict[str, Any]:
    return {name: fault for name, values in form.fields.items() for value in values if (fault := text_fault(value))}
