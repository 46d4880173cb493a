"""A child's record for the page: when they were seen, what they told on each occasion, what adults saw."""

from dataclasses import dataclass

from app.evidence.areas import asks
from app.evidence.record import ChildRecord
from app.families.models import Child
from app.kit.dates import as_day
from app.kit.words import gettext_lazy as _
from app.observations.views import ObservationView
from practitioner_ui.answers.seen import Seen, seen_by
from practitioner_ui.record.cards import SittingCard, sitting_card
from practitioner_ui.record.presenters_visits import Visit, days_seen, latest, visit


@dataclass(frozen=True)
class RecordPage:
    sittings: list[SittingCard]
    gap: str
    why: str
    visits: list[Visit]
    last_seen: str
    last_alone: str
    last_heard: str
    parents: list[str]
    seen: list[Seen]


def record_page(record: ChildRecord, home: str, *, words: bool) -> RecordPage:
    days, (gap, why) = days_seen(record), _nothing_told(record.child)
    return RecordPage(
        sittings=[sitting_card(one, record, home) for one in record.sittings] if words else [],
        gap=gap, why=why, visits=[visit(*day, record) for day in sorted(set(days), key=lambda one: one[0], reverse=True)],
        last_seen=latest(day for day, *_rest in days),
        last_alone=latest(day for day, alone, _who in days if alone),
        last_heard=latest(as_day(one.sitting.happened_at) for one in record.sittings if any(a.told for a in one.answers)),
        parents=[f"{parent.name}, {parent.relation}" for parent in record.parents],
        seen=[seen_by(one, home) for one in _elsewhere(record, words)],
    )  # fmt: skip


def _elsewhere(record: ChildRecord, words: bool) -> list[ObservationView]:
    """What belongs to no sitting on the page; where no sitting is shown, all of it."""
    with_sittings = [] if words else [view for one in record.sittings for view in one.observations]
    return [*record.observations, *with_sittings]


def _nothing_told(child: Child) -> tuple[str, str]:
    """The gap and its reason when there is no sitting at all."""
    if child.unborn:
        return str(_("Not born yet")), str(_("Adults write down what they see and hear."))
    if not asks(child):
        return str(_("Too young")), _("Adults write down what {child} does.").format(child=child.name)
    return str(_("Not asked")), _("{child} has not been asked yet. Nothing has been packed.").format(child=child.name)
