"""Ask, with a note on risk; agree or not, as a manager; make the code once it is agreed; end it at any moment."""

from typing import Any

from sqlmodel import Session

from app.kit.errors import Conflict, NotAllowed
from app.kit.faults import needed_faults, raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.own_devices.models import OwnDeviceAnswer, OwnDeviceRequest
from app.own_devices.standing import ENDED, NO, WAITS, YES, live_codes, standing_of
from app.settings import Settings
from app.sittings.devices import lock
from app.sittings.models import Manner, Sitting, SittingStatus
from app.sittings.packing import Code, check_can_open, invite
from app.trail import What, record
from app.vault import seal

TURNED_OFF = _("Other devices are turned off here. Use your tablet, or ask whoever runs Heard to turn them on.")
ASKED_ALREADY = _("This was asked already. Read what was said, or end it first.")
NOTHING_WAITS = _("Nothing waits for a manager here. Somebody answered before you, or nobody asked.")
ANOTHER_PERSON = _("Somebody other than the person who asked has to agree.")
ASK_FIRST = _("A code needs your note on risk and a manager’s yes first.")
NOTHING_TO_END = _("There is nothing to end: nobody asked, or it was ended already.")
SAY_WHOSE, SAY_SAFETY = _("Write whose device it is and where it will be used"), _("Write what could go wrong, and what makes it safe enough")
CHOOSE_SAID, SAY_WHY_NOT, SAY_WHY_ENDED = _("Choose whether you agree"), _("Say why you do not agree"), _("Say why it ends")
TRAIL = {YES: What.OWN_DEVICE_AGREED, NO: What.OWN_DEVICE_NOT_AGREED, ENDED: What.OWN_DEVICE_ENDED}


def ask(db: Session, actor: Any, *, sitting: Sitting, whose: str, safety: str, settings: Settings) -> OwnDeviceRequest:
    """Raises Conflict where other devices are off, the sitting is over or it was asked already; Incomplete."""
    _check_on(settings)
    check_can_open(sitting)
    stands = standing_of(db, sitting)
    if stands and stands.state in (WAITS, YES):
        raise Conflict(ASKED_ALREADY)
    raise_if_any(needed_faults(SAY_WHOSE, whose=whose) | needed_faults(SAY_SAFETY, safety=safety))
    row = OwnDeviceRequest(child_id=sitting.child_id, sitting_id=sitting.id, practitioner_id=actor.practitioner_id)
    seal(db, row, whose=whose, safety=safety)
    db.add(row)
    record(db, actor, What.OWN_DEVICE_ASKED, child_id=row.child_id, subject=row)
    return row


def agree(db: Session, actor: Any, *, sitting: Sitting, said: str, note: str = "") -> OwnDeviceAnswer:
    """`said` is yes or no. Raises NotAllowed for whoever asked, Conflict when nothing waits, Incomplete."""
    stands = standing_of(db, sitting)
    if stands is None or stands.state != WAITS:
        raise Conflict(NOTHING_WAITS)
    if stands.request.practitioner_id == actor.practitioner_id:
        raise NotAllowed(ANOTHER_PERSON)
    raise_if_any(_agreement_faults(said, note))
    return _answer(db, actor, stands.request, said, note)


def make_code(db: Session, actor: Any, *, sitting: Sitting, settings: Settings) -> Code:
    """Raises Conflict without a manager's yes that stands. Any code before it stops working."""
    _check_on(settings)
    stands = standing_of(db, sitting)
    if stands is None or stands.state != YES:
        raise Conflict(ASK_FIRST)
    return invite(db, actor, sitting, settings)


def end(db: Session, actor: Any, *, sitting: Sitting, note: str) -> OwnDeviceAnswer:
    """The code stops working and the pages close on that device; what the child gave stays. Raises Conflict, Incomplete."""
    stands = standing_of(db, sitting)
    if stands is None or stands.state not in (WAITS, YES):
        raise Conflict(NOTHING_TO_END)
    raise_if_any(needed_faults(SAY_WHY_ENDED, note=note))
    for code in live_codes(db, [sitting.id]):
        code.opens_left = 0
    if sitting.status == SittingStatus.OPEN and sitting.manner == Manner.OWN_DEVICE:
        lock(db, actor, sitting)
    return _answer(db, actor, stands.request, ENDED, note)


def _check_on(settings: Settings) -> None:
    if not settings.allows_own_devices:
        raise Conflict(TURNED_OFF)


def _agreement_faults(said: str, note: str) -> dict[str, Any]:
    found = text_faults(note=note)
    if said not in (YES, NO):
        return found | {"said": CHOOSE_SAID}
    return found | ({"note": SAY_WHY_NOT} if said == NO and not note.strip() else {})


def _answer(db: Session, actor: Any, request: OwnDeviceRequest, said: str, note: str) -> OwnDeviceAnswer:
    row = OwnDeviceAnswer(child_id=request.child_id, request_id=request.id, practitioner_id=actor.practitioner_id, said=said)
    seal(db, row, note=note or None)
    db.add(row)
    record(db, actor, TRAIL[said], child_id=row.child_id, subject=request)
    return row
