"""Today: what cannot wait, what is to be read, and where every child of mine stands."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from sqlmodel import col, select
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, Signed, open_child, signed_in
from app.envelopes.shelf import held_for, unlooked
from app.envelopes.waiting import on_tablets
from app.evidence.ahead import meetings, next_of
from app.evidence.cells import Cell, Sort
from app.evidence.gathered import Gathered, gather
from app.evidence.grid import heard_rows
from app.evidence.waiting import waiting
from app.families.models import Child, Family
from app.families.order import in_birth_order
from app.identity.permissions import Permission as P
from app.identity.permissions import may
from app.kit.clock import now, today
from app.kit.dates import clock_time, weekday
from app.kit.errors import NotFound
from app.kit.faults import Incomplete
from app.kit.forms import Form, PostedForm
from app.kit.pages import render, wants_part
from app.signals.around import Around, around
from app.signals.models import Signal
from app.signals.service import acknowledge, signals_of
from practitioner_ui.asking import NOTHING, Asked
from practitioner_ui.presenters_caseload import FamilyBlock, family_blocks, meeting_block, to_read
from practitioner_ui.presenters_signals import SignalView, signal_view
from practitioner_ui.presenters_tablets import tablet_lines

router = APIRouter()
Here = Annotated[Signed, Depends(signed_in)]
UNSEEN = Cell(Sort.NOT_YET, "")


@router.get("")
def today_page(here: Here) -> Response:
    return page(here)


def page(here: Signed, asked: Asked = NOTHING) -> Response:
    if here.practitioner.administers:
        return render(here.request, "practitioner/caseload/administrator.html", nav="today")
    columns = gather(here.db, in_birth_order(here.db))
    mine = [of for of in columns if may(here.reach.roles(of.child.id), P.SIGNAL_ACKNOWLEDGE)]
    children = [of.child for of in columns]
    ahead = next_of(meetings(here.db, [child.id for child in children]), now())
    return render(
        here.request, "practitioner/caseload/page.html", 422 if asked.errors else 200, nav="today", asked=asked, date=f"{weekday(now())}, {clock_time(now())}",
        signals=_signals(here, [of.child for of in mine]), families=blocks(here, columns), reads=bool(mine),
        waiting=[to_read(one, now()) for one in waiting(mine, here.request.app.state.settings)],
        tablets=tablet_lines(on_tablets(here.db, [of.child.id for of in mine]), children), held=_held(here, mine),
        meeting=meeting_block(ahead, children) if ahead else None, opens_meeting=bool(ahead) and any(
            may(here.reach.roles(id), P.CONFERENCE_READ) for id in ahead.child_ids
        ),
    )  # fmt: skip


def blocks(here: Signed, columns: Sequence[Gathered]) -> list[FamilyBlock]:
    """Every child in reach under their family. Whether answers were read is for those who may read evidence."""
    ids = {of.child.family_id for of in columns}
    families = {row.id: row for row in here.db.exec(select(Family).where(col(Family.id).in_(ids)))}
    rows = {row.id: row.cells for row in heard_rows(columns, now(), here.request.app.state.settings)}
    reads = [may(here.reach.roles(of.child.id), P.EVIDENCE_READ) for of in columns]
    read = [cell if may_see else UNSEEN for cell, may_see in zip(rows["read"], reads, strict=True)]
    return family_blocks(families, columns, rows["alone"], rows["heard"], read)


def _held(here: Signed, mine: Sequence[Gathered]) -> int:
    """How many things nobody has looked at yet are on the shelf."""
    return len(unlooked(here.db, held_for(here.db, [of.child.id for of in mine])))


def _signals(here: Signed, children: Sequence[Child]) -> list[SignalView]:
    names = {child.id: child for child in children}
    found = signals_of(here.db, list(names), now() - timedelta(days=1))
    known = around(here.db, found, today())
    return [_signal(here, signal, names[signal.child_id], known) for signal in found]


def _signal(here: Signed | OpenChild, signal: Signal, child: Child, known: Around) -> SignalView:
    sitting = known.sittings[signal.sitting_id]
    watchers = [known.names[id] for id in known.watchers[child.id]]
    taken_by = known.names.get(signal.acknowledged_by, "")
    worker = known.names[sitting.practitioner_id]
    return signal_view(signal, child, sitting, worker, watchers, taken_by, here.practitioner.name, now())


@router.post("/children/{child_reference}/signals/{signal_id}/acknowledge")
def say_you_have_this(
    signal_id: UUID, here: Annotated[OpenChild, Depends(open_child(P.SIGNAL_ACKNOWLEDGE))], form: PostedForm
) -> Response:
    """The whole page again, or with htmx only this signal, which now says who has it."""
    signal = here.db.get(Signal, signal_id)
    if signal is None or signal.child_id != here.child.id:
        raise NotFound()
    part = wants_part(here.request)
    asked = NOTHING if part and signal.acknowledged_by else _take(here, signal, form)  # the piece itself says who was first
    if not part:
        return page(signed_in(here.request, here.db), asked) if asked.errors else RedirectResponse("/practitioner", 303)
    view = _signal(here, signal, here.child, around(here.db, [signal], today()))
    return render(here.request, "practitioner/caseload/_signal.html", signal=view, asked=asked)  # 200: htmx swaps nothing else


def _take(here: OpenChild, signal: Signal, form: Form) -> Asked:
    """What goes back to the page when the note could not be kept; there are several notes on it."""
    try:
        acknowledge(here.db, here.actor, signal, form.words("note"))
    except Incomplete as fault:
        field = f"note-{signal.id.hex}"
        return Asked({field: fault.fields["note"]}, {field: form.get("note")})
    return NOTHING
