"""Handing over, child by child: who is done, who has the tablet next, who said no."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.catalogue import catalogue, text_for
from app.evidence.areas import asks
from app.families.models import Child
from app.kit.clock import today
from app.kit.dates import as_day, clock_time, short
from app.kit.words import gettext_lazy as _
from app.sittings.models import Sitting, SittingStatus
from practitioner_ui.desk.child import home_of
from practitioner_ui.desk.names import age_of, understands


@dataclass(frozen=True)
class Turn:
    """One child on this page. `state` is packed, stopped, open, done, declined, watched or nothing."""

    name: str
    reference: str
    age: str
    below: str
    href: str
    state: str
    sitting: str
    activities: str
    said: str
    alone: str

    @property
    def can_open(self) -> bool:
        return self.state in ("packed", "stopped", "open")


STATES = {
    SittingStatus.PACKED: "packed", SittingStatus.PAUSED: "stopped", SittingStatus.LOCKED: "stopped",
    SittingStatus.OPEN: "open", SittingStatus.FINISHED: "done", SittingStatus.DECLINED: "declined",
}  # fmt: skip


def turns(children: Sequence[Child], sittings: Mapping[UUID, Sitting]) -> list[Turn]:
    return [_turn(child, sittings.get(child.id)) for child in children]


def next_turn(found: Sequence[Turn], reference: str) -> Turn | None:
    """The child asked for if their sitting can be opened, else the first that can."""
    can = [turn for turn in found if turn.can_open]
    return next((turn for turn in can if turn.reference == reference), can[0] if can else None)


def _turn(child: Child, sitting: Sitting | None) -> Turn:
    if sitting is None:
        return Turn(child.name, child.reference, age_of(child), "", home_of(child), "nothing" if asks(child) else "watched", "", "", "", "")
    return Turn(
        child.name, child.reference, age_of(child), _below(child, sitting), home_of(child), STATES[SittingStatus(sitting.status)],
        sitting.id.hex, activities_words(sitting), _said(sitting), _alone(sitting),
    )  # fmt: skip


def activities_words(sitting: Sitting) -> str:
    known = catalogue().activities
    return " · ".join(text_for(known[name].title, sitting.band, "en").text for name in sitting.activities if name in known)


def _below(child: Child, sitting: Sitting) -> str:
    helped = [str(_("interpreter"))] if sitting.interpreter else []
    return understands(sitting.band, sitting.language, [*child.needs, *helped])


def _said(sitting: Sitting) -> str:
    if sitting.status == SittingStatus.FINISHED and sitting.finished_at:
        return _("Done {when}").format(when=_when(sitting.finished_at))
    if sitting.status == SittingStatus.DECLINED and sitting.declined_at:
        return _("Said no, {when}").format(when=_when(sitting.declined_at))
    if sitting.status == SittingStatus.OPEN:
        return str(_("Open on a device now"))
    return str(_("Stopped. You can go on.")) if sitting.status in (SittingStatus.PAUSED, SittingStatus.LOCKED) else ""


def _when(moment) -> str:
    return clock_time(moment) if as_day(moment) == today() else f"{short(moment)}, {clock_time(moment)}"


def _alone(sitting: Sitting) -> str:
    if sitting.status == SittingStatus.DECLINED:
        return ""
    return {True: str(_("Alone.")), False: str(_("Not alone."))}.get(sitting.seen_alone, str(_("Who was there is not written down yet.")))  # type: ignore[call-overload]
