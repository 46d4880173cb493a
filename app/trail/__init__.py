"""What happened, for ever: append-only and hash-chained."""

from app.trail.happenings import What
from app.trail.record import record, show

__all__ = ["What", "record", "show"]
