"""One child in one area of life, as finished lines under five plain words: said, observed, analysed, placed, told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.catalogue.texts import direction
from app.evidence.in_area import Asked, InArea
from app.families.models import Child
from app.identity.people import NOBODY
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.responses.manner import LEFT
from app.responses.models import How
from app.tellings.service import METHODS
from practitioner_ui.placing.presenters import Used


@dataclass(frozen=True)
class Line:
    """`question` is what the child was shown; it keeps its outline and is no quotation."""

    day: str
    text: str
    href: str
    question: str = ""
    lang: str = "en"
    dir: str = "ltr"


@dataclass(frozen=True)
class Part:
    id: str
    heading: str
    lines: tuple[Line, ...]
    none: str


def area_parts(found: InArea, child: Child, home: str, used: Sequence[Used]) -> tuple[Part, ...]:
    name = child.name
    said = tuple(_said(one, name, home) for one in found.said)
    seen = tuple(_by(found, row, row.seen_on, _("Seen by {who}"), f"{home}/observations/{row.id.hex}") for row in found.observations)
    views = tuple(_by(found, row, row.created_at, _("View of {who}"), _source(row, home)) for row in found.analyses)
    placed = tuple(Line("", f"{one.kind}: {one.label}", one.href) for one in used)
    told = tuple(_told(found, row, home) for row in found.tellings)
    return (
        Part("said", _("What {child} said").format(child=name), said, str(_("Nothing was asked about this."))),
        Part("observed", str(_("What adults saw")), seen, str(_("Nothing was written down."))),
        Part("analysed", str(_("What adults think it means")), views, str(_("No adult has given a view of this yet."))),
        Part("placed", str(_("Where it is used")), placed, str(_("Not used yet."))),
        Part("told", _("What {child} was told about it").format(child=name), told, str(_("None recorded"))),
    )  # fmt: skip


def _said(one: Asked, name: str, home: str) -> Line:
    did = _("{child} answered.") if one.how == How.TOLD else LEFT[How(one.how)]
    words = [did.format(child=name), str(_("This answer was changed that day.")) if one.changed else ""]
    text = " ".join(word for word in words if word)
    return Line(full(one.given_at), text, f"{home}/responses/{one.id.hex}", one.question, one.language, direction(one.language))


def _by(found: InArea, row: Any, day: date | datetime, words: Any, href: str) -> Line:
    return Line(full(day), words.format(who=found.people.get(row.practitioner_id, NOBODY).signed), href)


def _source(row: Any, home: str) -> str:
    if row.response_id:
        return f"{home}/responses/{row.response_id.hex}#views"
    return f"{home}/observations/{row.observation_id.hex}#views"


def _told(found: InArea, row: Any, home: str) -> Line:
    how = str(METHODS.get(row.method, row.method))
    who = found.people.get(row.practitioner_id, NOBODY).signed
    return Line(full(row.told_on), f"{how}, {who}", f"{home}/tellings")
