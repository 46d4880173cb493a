"""What adults did about one occasion: who took a signal on, and who read what was told."""


from app.evidence.record import ChildRecord, SittingRecord
from app.identity.people import NOBODY, Person
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _
from app.signals.models import Signal


def signal_line(signal: Signal, child: str, people: dict) -> tuple[str, bool]:
    pressed = _("{child} pressed I need to talk to someone at {time}.").format(
        child=child, time=clock_time(signal.raised_at)
    )
    if not signal.acknowledged_at:
        return f"{pressed} {_('Nobody has taken this on yet.')}", True
    who = people.get(signal.acknowledged_by, NOBODY).name
    taken = _("{who} took this on, {day} at {time}.").format(
        who=who, day=full(signal.acknowledged_at), time=clock_time(signal.acknowledged_at)
    )
    return f"{pressed} {taken}", False


def read_line(one: SittingRecord, record: ChildRecord) -> str:
    """Who read this sitting first, or that some of it waits to be read."""
    ids = [view.id for answer in one.answers for view in answer.standing if view.told]
    if not ids:
        return ""
    readings = [record.readings.get(id_) for id_ in ids]
    if any(reading is None for reading in readings):
        return str(_("Not all of it has been read yet.") if any(readings) else _("Not read yet."))
    last = max(readings, key=lambda reading: reading.read_at)
    who: Person = record.people.get(last.practitioner_id, NOBODY)
    return str(_("Read by {who}, {day}.").format(who=who.name, day=full(last.read_at)))
