"""What adults saw, as finished plain data for pages and paper. Never to be put in quotation marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from app.identity.people import NOBODY, people
from app.kit.words import gettext_lazy as _
from app.observations.models import Observation
from app.vault import clear

LABELS = {
    "heard": _("Heard"),
    "comfort": _("How the child seemed, in what they did"),
    "carer": _("What the child did when a carer came, spoke or left"),
    "changes": _("Different from last time"),
}


@dataclass(frozen=True)
class ObservationView:
    id: UUID
    child_id: UUID
    sitting_id: UUID | None
    response_id: UUID | None
    practitioner_id: UUID
    by: str
    job: str
    seen_on: date
    written_at: datetime
    area: str
    place: str
    time_of_day: str
    with_whom: str
    alone: str
    text: str
    more: tuple[tuple[str, str], ...]
    """(label, text) of what else was seen or heard; old ones have none"""

    @property
    def whole(self) -> str:
        """All of it as one text, for where there is room for one only."""
        return "\n".join(part for part in (self.text, *(f"{label}: {text}" for label, text in self.more)) if part)


def open_observations(db: Session, rows: Sequence[Observation]) -> list[ObservationView]:
    """In the order given, with one query for the names."""
    seen_by = people(db, (row.practitioner_id for row in rows))
    return [_view(row, seen_by.get(row.practitioner_id, NOBODY)) for row in rows]


def _view(row: Observation, by) -> ObservationView:
    return ObservationView(
        id=row.id, child_id=row.child_id, sitting_id=row.sitting_id, response_id=row.response_id,
        practitioner_id=row.practitioner_id, by=by.name, job=by.job, seen_on=row.seen_on, written_at=row.created_at,
        area=row.area, place=clear(row, "place") or "", with_whom=clear(row, "with_whom") or "",
        alone=_alone(row.seen_alone), text=clear(row, "text") or "", time_of_day=clear(row, "time_of_day") or "",
        more=tuple((str(label), said) for name, label in LABELS.items() if (said := (clear(row, name) or "").strip())),
    )  # fmt: skip


def _alone(seen_alone: bool | None) -> str:
    if seen_alone is None:
        return ""
    return str(_("Seen alone.") if seen_alone else _("Not seen alone."))
