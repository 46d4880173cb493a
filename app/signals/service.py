"""I need to talk to someone: raised by the child, taken on by an adult."""

from app.signals.models import Signal
from app.sittings.door import ChildHere
from app.trail import What, record


def raise_signal(here: ChildHere) -> Signal:
    """Seen by the worker and the manager at once. Nothing more is asked of the child."""
    row = Signal(child_id=here.sitting.child_id, sitting_id=here.sitting.id)
    here.db.add(row)
    record(here.db, here.actor, What.SIGNAL_RAISED, child_id=row.child_id, subject=row)
    return row
