"""The child's part: how the pages look, stop for now, finish, leave at once."""

from collections.abc import Iterable

from app.drawings.palette import SKINS
from app.kit.clock import now
from app.sittings.devices import end_devices, lock
from app.sittings.door import ChildHere
from app.sittings.looks import with_ground, with_more
from app.sittings.models import SittingStatus
from app.trail import What, record

WISHES = ("everyone", "professionals", "worker-and-manager")
# Nobody's skin to begin with; a child may choose one for the people in the pictures.
PEOPLE = ("", *SKINS)
UNDERSTOOD = ("yes", "question", "not-sure")


def understood(here: ChildHere, choice: str) -> None:
    """The child's own choice of whether they understood what this is for."""
    here.sitting.understood = choice if choice in UNDERSTOOD else ""
    record(here.db, here.actor, What.UNDERSTANDING_GIVEN, child_id=here.sitting.child_id, choice=here.sitting.understood)


def choose_look(here: ChildHere, *, ground: str = "", more: Iterable[str] | None = None, skin: str | None = None) -> None:
    """The child's own choice of looks. What is not given stays as it is."""
    sitting = here.sitting
    sitting.look = with_ground(sitting.look, ground)
    sitting.look = sitting.look if more is None else with_more(sitting.look, more)
    sitting.skin = sitting.skin if skin not in PEOPLE else skin
    record(here.db, here.actor, What.LOOK_CHOSEN, child_id=sitting.child_id, look=sitting.look)


def pause(here: ChildHere) -> None:
    """Stop for today. Everything given so far is kept; the worker can open it again."""
    here.sitting.status = SittingStatus.PAUSED
    record(here.db, here.actor, What.SITTING_PAUSED, child_id=here.sitting.child_id, subject=here.sitting)


def finish(here: ChildHere, wish: str | None = None) -> None:
    here.sitting.status, here.sitting.finished_at = SittingStatus.FINISHED, now()
    here.sitting.wish = wish if wish in WISHES else here.sitting.wish
    record(here.db, here.actor, What.SITTING_FINISHED, child_id=here.sitting.child_id, subject=here.sitting)


def exit_now(here: ChildHere) -> None:
    """Leave at once: this device is shut out before the answer goes back."""
    if here.sitting.status == SittingStatus.OPEN:
        lock(here.db, here.actor, here.sitting)
    else:
        end_devices(here.db, here.sitting)
        record(here.db, here.actor, What.SITTING_LOCKED, child_id=here.sitting.child_id, subject=here.sitting)
