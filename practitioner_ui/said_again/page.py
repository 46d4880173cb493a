"""All wishes and worries of one child on one page: what was told again, where, and what is being done about it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from app.access.doors import OpenChild, open_child
from app.families.models import Child
from app.identity.permissions import Permission as P
from app.kit.clock import today
from app.kit.dates import full
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.said_again.listed import Acting, Listed, listed
from app.said_again.rule import SITTINGS
from app.said_again.service import KINDS
from practitioner_ui.desk.child import child_head, home_of

router = APIRouter()
ONCE, NEVER = _("{child} told this in one sitting, {first}."), _("It was taken back from every answer.")
AGAIN = _("{child} told this in {n} sittings, {first} to {last}.")
NO_ACTION = _("No action rests on it.")
LATE, DONE, ENDED = _("Overdue since {day}"), _("Done {day}"), _("The plan has ended")
BY, NO_DAY = _("By {day}"), _("No day set")


@dataclass(frozen=True)
class Doing:
    """One action: what and who, and how it stands; `late` is said in words and never by colour alone."""

    words: str
    stands: str
    late: bool


@dataclass(frozen=True)
class Line:
    kind: str
    name: str
    by: str
    told: str
    again: bool
    answers: tuple[tuple[str, str], ...]
    doing: tuple[Doing, ...]


@router.get("/children/{child_reference}/said-again")
def said_again_page(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]) -> Response:
    lines = [_line(one, here.child, today()) for one in listed(here.db, here.child)] if here.may(P.RESPONSE_READ) else []
    return render(
        here.request, "practitioner/said_again/page.html", nav="families", child=child_head(here, "record"), lines=lines,
        no_action=str(NO_ACTION),
    )  # fmt: skip


def _line(one: Listed, child: Child, day: date) -> Line:
    answers = tuple((f"{home_of(child)}/responses/{id.hex}", _("Answer of {day}").format(day=full(on))) for id, on in one.answers)
    return Line(
        kind=str(KINDS[one.tag.kind]), name=one.tag.name, by=_("Named by {who}, {day}.").format(who=one.tag.by, day=full(one.tag.at)),
        told=_told(one, child.name), again=one.sittings >= SITTINGS, answers=answers, doing=tuple(_doing(act, day) for act in one.actions),
    )  # fmt: skip


def _told(one: Listed, child: str) -> str:
    if not one.answers:
        return str(NEVER)
    words = AGAIN if one.sittings >= SITTINGS else ONCE
    return words.format(child=child, n=one.sittings, first=full(one.answers[0][1]), last=full(one.answers[-1][1]))


def _doing(act: Acting, day: date) -> Doing:
    words = _("Outcome {number}: {what}").format(number=act.outcome, what=act.what) + (f" ({act.who})" if act.who else "")
    return Doing(words, _stands(act, day), act.late(day))


def _stands(act: Acting, day: date) -> str:
    if act.done_on:
        return DONE.format(day=full(act.done_on))
    if not act.running:
        return str(ENDED)
    if act.by_when is None:
        return str(NO_DAY)
    return (LATE if act.late(day) else BY).format(day=full(act.by_when))
