"""The page of direct work done in talk or on paper: what could have been asked, what was typed, and where to go next."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import select

from app.access.doors import OpenChild
from app.catalogue import catalogue, text_for
from app.evidence.areas import asks
from app.families.models import Child
from app.identity.permissions import Permission as P
from app.identity.permissions import may
from app.kit.clock import today
from app.kit.dates import full
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.responses.models import How
from app.sittings.models import Sitting
from app.sittings.packing import band_of
from app.vault import clear
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.names import language_words
from practitioner_ui.paper.circled import circled_pages
from practitioner_ui.paper.reading_asked import NOBODY, OWN
from practitioner_ui.paper.rows import counts, room_for
from practitioner_ui.sittings.reading_packs import PLACES, PRESENT

LEFT = {
    How.DONT_KNOW: _("{child} did not know"), How.SKIPPED: _("{child} did not want to say"),
    How.SAID_NOTHING: _("{child} said nothing"),
}  # fmt: skip
WISHES = {
    "everyone": _("Everyone may"), "professionals": _("Professionals, not family"),
    "worker-and-manager": _("Only me and my manager"),
}  # fmt: skip
NOTES = ("place_note", "present_note")


@dataclass(frozen=True)
class Row:
    """One thing said, or one paper; `opened` where something was typed, is wrong, or it is the first."""

    name: str
    number: int
    opened: bool


def paper_page(here: OpenChild, form: Form, faults: dict[str, Any]) -> dict[str, Any]:
    child = here.child
    return {
        "child": child_head(here, "record"), "form_id": form.get("form_id") or uuid4().hex, "band": band_of(child),
        "questions": questions(band_of(child), child.name), "own": OWN, "nobody": NOBODY,
        "said": _rows("", room_for(form, "said"), form, faults), "papers": _rows("paper-", room_for(form, "papers"), form, faults), **counts(form),
        "circled": circled_pages(here, form),
        "left": [(how.value, words.format(child=child.name)) for how, words in LEFT.items()],
        "places": list(PLACES.items()), "people": list(PRESENT.items()), "wishes": list(WISHES.items()),
        "languages": _languages(child), "after": form.get("after_name"),
    }  # fmt: skip


def questions(band: str, child: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """(activity, its questions) in the wording of this child's band, in the order of the map."""
    def said(wording: Any) -> str:
        return text_for(wording, band, "en").filled(child=child).text

    return [(said(a.title), [(f"{a.id}/{step.id}", said(step.ask)) for step in a.steps]) for a in catalogue().on_map(band)]


def _rows(kind: str, most: int, form: Form, faults: dict[str, Any]) -> list[Row]:
    """The last that holds something opens those before it too."""
    names = [f"{kind}{n}" for n in range(1, most + 1)]
    held = [n for n, name in enumerate(names) if _holds(form, name) or _is_wrong(faults, name)]
    last = max(held, default=0)
    return [Row(name, n + 1, n <= last) for n, name in enumerate(names)]


def _holds(form: Form, name: str) -> bool:
    return any(form.words(f"{field}-{name}") for field in ("words", "ask", "own", "left"))


def _is_wrong(faults: dict[str, Any], name: str) -> bool:
    return any(field == name or (field.endswith(f"-{name}") and not field.endswith(f"paper-{name}")) for field in faults)


def _languages(child: Child) -> list[tuple[str, str]]:
    """Empty for a child who speaks English: then there is nothing to ask."""
    return [(code, language_words(code)) for code in (child.language, "en")] if child.language != "en" else []


def carried(here: OpenChild, after: str) -> Form:
    """A fresh page, with the day proposed; after a brother's or sister's, with where and when it was and who was there."""
    sitting = _same_visit(here, after)
    if sitting is None:
        return Form({"day": [full(today())]})
    other = here.db.get_one(Child, sitting.child_id)
    notes = {name: [clear(sitting, name) or ""] for name in NOTES}
    more = {"day": [full(sitting.happened_at)], "place": [sitting.place], "present": list(sitting.present), "after_name": [other.name]}
    return Form(notes | more)


def _same_visit(here: OpenChild, after: str) -> Sitting | None:
    try:
        sitting = here.db.get(Sitting, UUID(after)) if after else None
    except ValueError:
        return None
    other = here.db.get(Child, sitting.child_id) if sitting else None
    if other is None or other.family_id != here.child.family_id or not may(here.reach.roles(other.id), P.SITTING_PACK):
        return None
    return sitting


@dataclass(frozen=True)
class Next:
    name: str
    href: str
    watched: bool


def kept_page(here: OpenChild, sitting: Sitting) -> dict[str, Any]:
    return {
        "child": child_head(here, "record"), "day": full(sitting.happened_at), "sitting_id": sitting.id.hex,
        "siblings": _siblings(here, sitting),
    }  # fmt: skip


def _siblings(here: OpenChild, sitting: Sitting) -> list[Next]:
    """In birth order, those this practitioner may write for; a baby is watched, not asked."""
    query = select(Child).where(Child.family_id == here.child.family_id, Child.id != here.child.id)
    found = here.db.exec(query.order_by(Child.born_on.is_(None), Child.born_on, Child.reference))  # type: ignore[union-attr]
    return [_next(one, sitting) for one in found if may(here.reach.roles(one.id), P.SITTING_PACK)]


def _next(child: Child, sitting: Sitting) -> Next:
    if not asks(child):
        return Next(child.name, f"{home_of(child)}/observations/new", True)
    return Next(child.name, f"{home_of(child)}/written-down?after={sitting.id.hex}", False)
