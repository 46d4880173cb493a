"""The signals of today in finished words, with whom they came to and where they go next."""

from collections.abc import Sequence
from datetime import timedelta

from app.access.doors import OpenChild, Signed
from app.families.models import Child
from app.kit.clock import now, today
from app.signals.around import Around, around
from app.signals.escalation import goes_on_at
from app.signals.models import Signal
from app.signals.service import signals_of
from practitioner_ui.signals.presenters import SignalView, passed_on, signal_view


def signals_on(here: Signed, children: Sequence[Child]) -> list[SignalView]:
    """Those nobody has taken, and those taken since yesterday."""
    names = {child.id: child for child in children}
    found = signals_of(here.db, list(names), now() - timedelta(days=1))
    known = around(here.db, found, today())
    return [signal_on(here, signal, names[signal.child_id], known) for signal in found]


def signal_on(here: Signed | OpenChild, signal: Signal, child: Child, known: Around) -> SignalView:
    sitting = known.sittings[signal.sitting_id]
    watchers = [known.names[id] for id in known.watchers[child.id]]
    on_duty = [known.names[id] for id in known.duty[child.id]]
    taken_by, worker = known.names.get(signal.acknowledged_by, ""), known.names[sitting.practitioner_id]
    goes_on = goes_on_at(signal, here.request.app.state.settings.signal_minutes) if known.goes_on else None
    return signal_view(
        signal, child, sitting, worker, watchers, taken_by, here.practitioner.name, now(), passed_on(signal, on_duty, goes_on)
    )
