"""How it stands with another device, as finished lines, and what this reader may do about it."""

from dataclasses import dataclass
from uuid import UUID

from app.access.doors import OpenChild
from app.identity.people import NOBODY, Person, people
from app.identity.permissions import Permission as P
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _
from app.own_devices.standing import ENDED, NO, WAITS, YES, Standing, live_codes, standing_of
from app.sittings.models import Manner, Sitting, SittingStatus
from app.sittings.packing import can_open
from app.vault import clear
from practitioner_ui.desk.child import home_of

LINES = {
    YES: _("Agreed by {who}, {day}."),
    NO: _("Not agreed by {who}, {day}."),
    ENDED: _("Ended by {who}, {day}."),
}


@dataclass(frozen=True)
class OwnDevicePage:
    """`may_*` say which of the forms this reader is shown. Texts of adults are empty where there are none."""

    href: str
    off: bool
    whose: str = ""
    safety: str = ""
    asked: str = ""
    said: str = ""
    note: str = ""
    waits: bool = False
    used: str = ""
    may_ask: bool = False
    may_agree: bool = False
    may_show: bool = False
    may_end: bool = False


def page_of(here: OpenChild, sitting: Sitting) -> str:
    return f"{home_of(here.child)}/sittings/{sitting.id.hex}/own-device"


def own_device_page(here: OpenChild, sitting: Sitting) -> OwnDevicePage:
    stands, off = standing_of(here.db, sitting), not here.request.app.state.settings.allows_own_devices
    href, opens = page_of(here, sitting), can_open(sitting) and not off
    if stands is None:
        return OwnDevicePage(href, off, may_ask=opens)
    named = people(here.db, [stands.request.practitioner_id, stands.answer.practitioner_id if stands.answer else None])
    state, mine = stands.state, stands.request.practitioner_id == here.actor.practitioner_id
    agrees = state == WAITS and not mine and here.may(P.OWN_DEVICE_AGREE)
    return OwnDevicePage(
        href, off, *_asked(stands, named), *_said(stands, named), waits=state == WAITS, used=_used(here, sitting) if state == YES else "",
        may_ask=opens and state in (NO, ENDED), may_agree=agrees,
        may_show=opens and state == YES, may_end=state == YES or (state == WAITS and not agrees),
    )  # fmt: skip


def _asked(stands: Standing, named: dict[UUID, Person]) -> tuple[str, str, str]:
    row = stands.request
    who = named.get(row.practitioner_id, NOBODY).signed
    return clear(row, "whose") or "", clear(row, "safety") or "", _("Asked by {who}, {day}").format(who=who, day=full(row.created_at))


def _said(stands: Standing, named: dict[UUID, Person]) -> tuple[str, str]:
    row = stands.answer
    if row is None:
        return "", ""
    return LINES[row.said].format(who=named.get(row.practitioner_id, NOBODY).signed, day=full(row.created_at)), clear(row, "note") or ""


def _used(here: OpenChild, sitting: Sitting) -> str:
    """Whether the pages are open there, or a code still opens them."""
    if sitting.status == SittingStatus.OPEN and sitting.manner == Manner.OWN_DEVICE:
        return _("{child}’s pages are open on another device now.").format(child=here.child.name)
    codes = live_codes(here.db, [sitting.id])
    if not codes:
        return ""
    until = max(code.expires_at for code in codes)
    return _("A code was made. It can be used until {day}, {time}.").format(day=full(until), time=clock_time(until))
