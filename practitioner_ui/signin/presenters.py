"""The demonstration's cast on the sign-in page: who they are and what they may do, in a sentence."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.access.reach import highest_roles
from app.identity.models import Practitioner
from app.identity.permissions import Role
from app.kit.words import gettext_lazy as _

DOES = {
    Role.SOCIAL_WORKER: _("Social worker: packs direct work, reads, writes and places what children say."),
    Role.TEAM_MANAGER: _("Team manager: the same as the social worker, for the whole team."),
    Role.CONFERENCE_CHAIR: _("Chairs the conference: reads, checks that each child was heard, challenges."),
    Role.PARTNER_PRACTITIONER: _("Works with the children too: opens their page and writes what they see."),
    Role.ADVOCATE: _("Advocate: opens the page of the children they speak for."),
    Role.AUDITOR: _("Auditor: sees who opened what, not what was said."),
}
ADMINISTERS = _("Keeps the system running. Opens no child’s record.")
NOBODY_NOW = _("Works with none of these children today, so opens none of their records.")


@dataclass(frozen=True)
class Card:
    username: str
    name: str
    job_title: str
    does: str


def cast_cards(db: Session) -> list[Card]:
    """Everyone who can sign in with one click, those who work with children first."""
    people = db.exec(select(Practitioner).where(col(Practitioner.active)).order_by(col(Practitioner.created_at))).all()
    roles = highest_roles(db)
    cards = [Card(p.username, p.name, p.job_title, _does(p, roles.get(p.id))) for p in people]
    return sorted(cards, key=lambda card: card.does == str(NOBODY_NOW))


def _does(person: Practitioner, role: Role | None) -> str:
    if person.administers:
        return str(ADMINISTERS)
    return str(DOES[role]) if role else str(NOBODY_NOW)
