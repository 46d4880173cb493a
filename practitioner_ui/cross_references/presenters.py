"""What one child said about another, at both ends: a quiet line, and a way across only for those who may open both."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.access.doors import OpenChild
from app.catalogue import catalogue
from app.cross_references.service import RELATIONS, siblings_of
from app.cross_references.views import Held, Spoken, held_about, spoken_in
from app.families.models import Child
from app.identity.permissions import Permission as P
from app.identity.permissions import may
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.child import home_of

Allowed = Callable[[Child, P], bool]


@dataclass(frozen=True)
class HeldLine:
    text: str
    href: str
    open: str
    """what following the address does; empty where there is no way across"""


@dataclass(frozen=True)
class AboutSiblings:
    """The part of an answer's page about brothers and sisters."""

    lines: tuple[HeldLine, ...]
    siblings: tuple[tuple[str, str], ...]
    areas: tuple[tuple[str, str], ...]
    relations: tuple[tuple[str, str], ...]


def held_lines(here: OpenChild, area: str = "") -> list[HeldLine]:
    """Nothing at all for those who are not this child's own worker or manager."""
    if not here.may(P.CROSS_REFERENCE_READ):
        return []
    return [_held(one, here.child, allowed_by(here)) for one in held_about(here.db, here.child) if area in ("", one.area)]


def allowed_by(here: OpenChild) -> Allowed:
    return lambda child, permission: may(here.reach.roles(child.id), permission)


def _held(one: Held, child: Child, allowed: Allowed) -> HeldLine:
    text = _("Something about {child} is held on another child’s record: {area}. Noted {day} by {who}.").format(
        child=child.name, area=area_name(one.area), day=full(one.noted_at), who=one.by
    )
    if one.said is None or not allowed(one.said[0], P.RESPONSE_READ):
        return HeldLine(text, "", "")
    speaker, response_id = one.said
    return HeldLine(text, f"{home_of(speaker)}/responses/{response_id.hex}", _("Open it on {child}’s record").format(child=speaker.name))


def about_siblings(here: OpenChild, response_ids: Sequence[UUID], suggested: str) -> AboutSiblings | None:
    """For those who may note it; the area of the question stands first."""
    if not here.may(P.ANALYSIS_WRITE):
        return None
    lines = tuple(_spoken(one, here.child, allowed_by(here)) for one in spoken_in(here.db, response_ids))
    siblings = tuple((one.id.hex, one.name) for one in siblings_of(here.db, here.child))
    return AboutSiblings(lines, siblings, area_options(suggested), tuple((id, str(name)) for id, name in RELATIONS.items()))


def _spoken(one: Spoken, child: Child, allowed: Allowed) -> HeldLine:
    known = one.of is not None and allowed(one.of, P.CROSS_REFERENCE_READ)
    who = one.of.name if known else str(_("a brother or sister"))  # type: ignore[union-attr]
    if one.relation:
        return HeldLine(_unreached(one), "", "")
    text = _("About {who}: {area}. Noted {day} by {by}.").format(
        who=who, area=area_name(one.area), day=full(one.noted_at), by=one.by
    )
    return HeldLine(text, home_of(one.of), _("Open {child}’s record").format(child=who)) if known else HeldLine(text, "", "")  # type: ignore[arg-type]


def _unreached(one: Spoken) -> str:
    """Somebody who works with both can note it on the other record too."""
    return _("About {who}, whose record was out of reach: {area}. Noted {day} by {by}. It stands on no other record.").format(
        who=RELATIONS.get(one.relation, one.relation), area=area_name(one.area), day=full(one.noted_at), by=one.by
    )


def area_name(area: str) -> str:
    known: Any = catalogue().areas.get(area)
    return known.plain if known else area


def area_options(first: str = "") -> tuple[tuple[str, str], ...]:
    areas = sorted(catalogue().areas.values(), key=lambda area: area.id != first)
    return tuple((area.id, area.plain) for area in areas)

