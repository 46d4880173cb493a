"""Another device that a manager has not spoken to yet; and, for the worker, what was said while the pages are still unopened."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session

from app.dues.due import Due, page_of
from app.evidence.gathered import Gathered
from app.identity.permissions import Role
from app.kit.words import gettext_lazy as _
from app.own_devices.standing import NO, WAITS, YES, live_codes, standing_before_opening

AGREE = _("Agree or not to {child} using another device")
MAKE = _("Make {child}’s code: another device was agreed")
USE_YOURS = _("Use your tablet with {child}: another device was not agreed")


def own_devices(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    """No rule says by when; until there is a yes, only the worker's tablet opens the pages."""
    children = {of.child.id: of.child for of in gathered}
    found = standing_before_opening(db, list(children))
    coded = {code.sitting_id for code in live_codes(db, [one.request.sitting_id for one in found])}
    for one in found:
        child, sitting = children[one.request.child_id], one.request.sitting_id
        words = _words(db, child.id, one.state, sitting in coded)
        if words:
            yield Due(child, "own-device", words.format(child=child.name), None, page_of(child, f"/sittings/{sitting.hex}/own-device"))


def _words(db: Session, child_id: UUID, state: str, coded: bool) -> str:
    """Each line is for those alone who can answer it; for the system, at work for every child, all of them."""
    reach = db.info.get("reach")
    roles = set(Role) if reach is None or reach.child_ids is None else reach.roles(child_id)
    if state == WAITS:
        return AGREE if Role.TEAM_MANAGER in roles else ""
    if Role.SOCIAL_WORKER not in roles or coded:
        return ""
    return {YES: MAKE, NO: USE_YOURS}.get(state, "")
