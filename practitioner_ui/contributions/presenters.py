"""What another agency was asked, for the page: to those who asked, and to whoever answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from app.access.doors import OpenChild, Signed
from app.contributions.models import ContributionAsk
from app.contributions.service import ENDED, asks_of, put_to
from app.contributions.views import AgencyLine, line_of
from app.families.models import Child
from app.families.order import in_birth_order
from app.identity.people import NOBODY, people
from app.identity.permissions import Role
from app.kit.clock import today
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.observations.models import Observation
from app.observations.views import open_observations
from practitioner_ui.answers.seen import Seen, seen_by
from practitioner_ui.desk.child import home_of
from practitioner_ui.desk.names import age_of

BOTH = _("Something is written in both. Keep what was seen, or why there is nothing to send")


@dataclass(frozen=True)
class AnswerPage:
    asked_by: str
    ended: str
    open: bool

    def both(self, form: Form) -> dict[str, Any]:
        return {"nothing": BOTH} if form.words("nothing") and form.words("text") else {}


@dataclass(frozen=True)
class Wanted:
    """One thing a partner was asked about one child."""

    href: str
    text: str
    words: str
    open: bool


@dataclass(frozen=True)
class MyChild:
    name: str
    age: str
    href: str
    wanted: tuple[Wanted, ...]
    seen: int


def answer_page(here: OpenChild, row: ContributionAsk) -> AnswerPage:
    return AnswerPage(people(here.db, [row.asked_by]).get(row.asked_by, NOBODY).signed, str(ENDED), row.open)


def wanted_of(here: OpenChild | Signed, children: Sequence[Child]) -> dict[UUID, tuple[Wanted, ...]]:
    """By child, what was put to this practitioner or their agency, the open ones first; two queries however many children."""
    found = put_to(here.db, asks_of(here.db, [child.id for child in children]), here.practitioner)
    rows = sorted(found, key=lambda row: not row.open)
    homes = {child.id: home_of(child) for child in children}
    return {
        child.id: tuple(_wanted(line_of(row, today()), homes[child.id], row.open) for row in rows if row.child_id == child.id)
        for child in children
    }


def _wanted(line: AgencyLine, home: str, is_open: bool) -> Wanted:
    return Wanted(f"{home}/contributions/{line.ask_id.hex}", line.asked, line.words, is_open)  # type: ignore[union-attr]


def only_partner(here: Signed) -> bool:
    """Whether all this practitioner does here is to send what they see."""
    roles = {role for child_id in here.reach.by_child for role in here.reach.roles(child_id)}
    return roles == {Role.PARTNER_PRACTITIONER}


def my_children(here: Signed) -> list[MyChild]:
    """The children a partner works with: what is asked of them, and how much they have sent. Nothing else of the record."""
    children = in_birth_order(here.db)
    wanted, seen = wanted_of(here, children), _sent_by(here)
    return [MyChild(one.name, age_of(one), home_of(one), wanted[one.id], seen.count(one.id)) for one in children]


def _sent_by(here: Signed) -> list[UUID]:
    return list(here.db.exec(select(Observation.child_id).where(Observation.practitioner_id == here.practitioner.id)))


def seen_with(here: OpenChild, lines: Sequence[AgencyLine]) -> dict[UUID, Seen]:
    """What was sent, by the asking it answers."""
    ids = [line.observation_id for line in lines if line.observation_id]
    rows = list(here.db.exec(select(Observation).where(col(Observation.id).in_(ids)))) if ids else []
    found = {view.id: seen_by(view, home_of(here.child)) for view in open_observations(here.db, rows)}
    return {line.ask_id: found[line.observation_id] for line in lines if line.ask_id and line.observation_id in found}
