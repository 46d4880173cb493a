"""Wishes and worries said again: on the child's page what asks for something, on an answer what stands and can be picked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from app.access.doors import OpenChild
from app.evidence.answers import Answer
from app.families.models import Child
from app.identity.permissions import Permission as P
from app.kit.clock import today
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.said_again.rule import Again, Why
from app.said_again.service import KINDS
from app.said_again.views import SaidAgainView, TagView, open_said_again, standing_on, tag_views

SAID = _("{child} told this in {n} sittings, {first} to {last}.")
WHY = {
    Why.NO_ACTION: _("No action rests on it."),
    Why.OVERDUE: _("An action for it was to be done by {day} and is not."),
}


@dataclass(frozen=True)
class Shown:
    """One tag that asks for something: facts about our sittings and our plan, and the worker's name for it."""

    kind: str
    name: str
    by: str
    said: str
    why: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class OnAnswer:
    """`standing`: (tag, where to take it back from, kind, name, line). `options` are this child's other tags."""

    standing: tuple[tuple[str, str, str, str, str], ...]
    options: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]


def said_again_of(here: OpenChild, home: str) -> list[Shown]:
    """For those who may read both the child's words and the plan."""
    if not (here.may(P.RESPONSE_READ) and here.may(P.EVIDENCE_READ)):
        return []
    return [_shown(one, here.child, home) for one in open_said_again(here.db, here.child, today())]


def _shown(one: SaidAgainView, child: Child, home: str) -> Shown:
    answers = tuple((f"{home}/responses/{id.hex}", _("Answer of {day}").format(day=full(day))) for id, day in one.found.answers)
    return Shown(
        kind=str(KINDS[one.tag.kind]), name=one.tag.name, by=_named(one.tag), said=_said(one.found.again, child.name),
        why=_why(one.found.again), answers=answers,
    )  # fmt: skip


def _said(found: Again, child: str) -> str:
    return SAID.format(child=child, n=found.sittings, first=full(found.first), last=full(found.last))


def _why(found: Again) -> str:
    return str(WHY[found.why].format(day=full(found.overdue_since)) if found.overdue_since else WHY[found.why])


def _named(tag: TagView) -> str:
    return _("Named by {who}, {day}.").format(who=tag.by, day=full(tag.at))


def on_answer(db: Session, child: Child, answer: Answer) -> OnAnswer:
    standing, tags = standing_on(db, child, answer.ids), tag_views(db, child)
    there = [tag for tag in tags if tag.id in standing]
    return OnAnswer(
        standing=tuple(_stands(tag, standing) for tag in there), kinds=tuple((kind, str(name)) for kind, name in KINDS.items()),
        options=_options([tag for tag in tags if tag not in there]),
    )  # fmt: skip


def _stands(tag: TagView, standing: Mapping[UUID, Sequence[UUID]]) -> tuple[str, str, str, str, str]:
    return tag.id.hex, standing[tag.id][0].hex, str(KINDS[tag.kind]), tag.name, _named(tag)


def _options(tags: Sequence[TagView]) -> tuple[tuple[str, str], ...]:
    return tuple((tag.id.hex, f"{KINDS[tag.kind]}: {tag.name}") for tag in tags)
