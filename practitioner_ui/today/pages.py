"""Today: what cannot wait, what is to be read, and where every child of mine stands."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends
from sqlmodel import col, select
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, Signed, open_child, signed_in, watching
from app.dues import dues
from app.envelopes.shelf import held_for, unlooked
from app.envelopes.waiting import on_tablets
from app.evidence.ahead import meetings, next_of
from app.evidence.cells import Cell, Sort
from app.evidence.gathered import Gathered, gather
from app.evidence.grid import heard_rows
from app.evidence.heard import seen_alone
from app.evidence.waiting import waiting
from app.families.models import Family
from app.families.order import in_birth_order
from app.identity.permissions import Permission as P
from app.identity.permissions import may
from app.kit.clock import now, today
from app.kit.dates import clock_time, weekday
from app.kit.errors import Conflict, NotFound
from app.kit.faults import Incomplete
from app.kit.forms import Form, PostedForm
from app.kit.pages import render, wants_part
from app.signals.around import around
from app.signals.escalation import escalate
from app.signals.models import Signal
from app.signals.service import acknowledge
from practitioner_ui.contributions.presenters import my_children, only_partner
from practitioner_ui.desk.asking import NOTHING, Asked
from practitioner_ui.signals.signalling import signal_on, signals_on
from practitioner_ui.tablets.presenters import tablet_lines
from practitioner_ui.today.presenters import FamilyBlock, by_family, family_blocks, meeting_block, to_read
from practitioner_ui.today.presenters_dues import apart, family_dues

router = APIRouter()
Here = Annotated[Signed, Depends(signed_in)]
UNSEEN = Cell(Sort.NOT_YET, "")


@router.get("")
def today_page(here: Here) -> Response:
    return page(here)


def page(here: Signed, asked: Asked = NOTHING) -> Response:
    if here.practitioner.administers:
        return render(here.request, "practitioner/caseload/administrator.html", nav="today")
    if only_partner(here):
        return render(here.request, "practitioner/contributions/mine.html", nav="today", children=my_children(here))
    if escalate(here.db, here.request.app.state.settings.signal_minutes):
        here = watching(here.request, here.db)
    columns = gather(here.db, in_birth_order(here.db))
    children = [of.child for of in columns]
    ahead = next_of(meetings(here.db, [child.id for child in children]), now())
    return render(
        here.request, "practitioner/caseload/page.html", 422 if asked.errors else 200, nav="today", asked=asked, date=f"{weekday(now())}, {clock_time(now())}",
        signals=signals_on(here, [child for child in children if here.may(child, P.SIGNAL_ACKNOWLEDGE)]),
        meeting=meeting_block(ahead, children) if ahead else None, opens_meeting=bool(ahead) and any(
            may(here.reach.roles(id), P.CONFERENCE_READ) for id in ahead.child_ids
        ), **_work(here, columns), **_others(here, columns),
    )  # fmt: skip


def _work(here: Signed, columns: Sequence[Gathered]) -> dict[str, Any]:
    """For those who do the work and their manager: what is to be read, what is due and what was missed."""
    mine = [of for of in columns if here.may(of.child, P.SITTING_PACK)]
    found, settings = dues(here.db, mine, today()), here.request.app.state.settings
    alone = {of.child.id: seen_alone(of, today()) for of in mine}
    families = [
        family_dues(family, own, found, [alone[of.child.id] for of in own], today())
        for family, own in by_family(_families(here, mine), mine)
    ]
    pressing, quiet = apart(families)
    return {
        "works": bool(mine), "pressing": pressing, "quiet": quiet, "late": [child for one in pressing for child in one.children if child.late],
        "waiting": [to_read(one, now()) for one in waiting(mine, settings)],
        "tablets": tablet_lines(on_tablets(here.db, [of.child.id for of in mine]), [of.child for of in mine]), "held": _held(here, mine),
    }  # fmt: skip


def _others(here: Signed, columns: Sequence[Gathered]) -> dict[str, Any]:
    """Children somebody reaches in another role, as a chair or an advocate does: when they were seen and heard."""
    return {"families": blocks(here, [of for of in columns if not here.may(of.child, P.SITTING_PACK)]), "any_child": bool(columns)}


def _families(here: Signed, columns: Sequence[Gathered]) -> dict[UUID, Family]:
    ids = {of.child.family_id for of in columns}
    return {row.id: row for row in here.db.exec(select(Family).where(col(Family.id).in_(ids)))}


def blocks(here: Signed, columns: Sequence[Gathered]) -> list[FamilyBlock]:
    """Every child in reach under their family. Whether answers were read is for those who may read evidence."""
    families = _families(here, columns)
    rows = {row.id: row.cells for row in heard_rows(columns, now(), here.request.app.state.settings)}
    reads = [may(here.reach.roles(of.child.id), P.EVIDENCE_READ) for of in columns]
    read = [cell if may_see else UNSEEN for cell, may_see in zip(rows["read"], reads, strict=True)]
    return family_blocks(families, columns, rows["alone"], rows["heard"], read)


def _held(here: Signed, mine: Sequence[Gathered]) -> int:
    """How many things nobody has looked at yet are on the shelf."""
    return len(unlooked(here.db, held_for(here.db, [of.child.id for of in mine])))


@router.post("/children/{child_reference}/signals/{signal_id}/acknowledge")
def say_you_have_this(
    signal_id: UUID, here: Annotated[OpenChild, Depends(open_child(P.SIGNAL_ACKNOWLEDGE))], form: PostedForm
) -> Response:
    """The whole page again, or with htmx only this signal, which now says who has it."""
    signal = here.db.get(Signal, signal_id)
    if signal is None or signal.child_id != here.child.id:
        raise NotFound()
    part = wants_part(here.request)
    told = part and signal.acknowledged_by and not form.words("note")  # the piece itself says who was first
    asked = NOTHING if told else _take(here, signal, form)
    if not part:
        return page(signed_in(here.request, here.db), asked) if asked.errors else RedirectResponse("/practitioner", 303)
    view = signal_on(here, signal, here.child, around(here.db, [signal], today()))
    return render(here.request, "practitioner/caseload/_signal.html", signal=view, asked=asked)  # 200: htmx swaps nothing else


def _take(here: OpenChild, signal: Signal, form: Form) -> Asked:
    """What goes back to the page when the note could not be kept; there are several notes on it."""
    field = f"note-{signal.id.hex}"
    try:
        acknowledge(here.db, here.actor, signal, form.words("note"))
    except Incomplete as fault:
        return Asked({field: fault.fields["note"]}, {field: form.get("note")})
    except Conflict as fault:  # the page itself says who was first; what was typed is not lost
        if not form.words("note"):
            raise
        return Asked({field: fault.words}, {field: form.words("note")})
    return NOTHING
