"""A challenge in finished words: each step with its day and name, whom it waits for, and what this reader may do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.access.doors import OpenChild
from app.conferences.challenges import can_answer, can_close
from app.conferences.views import ChallengeView
from app.identity.permissions import Permission as P
from app.kit.dates import clock_time, full, short
from app.kit.words import gettext_lazy as _


@dataclass(frozen=True)
class Step:
    day: str
    who: str
    text: str


@dataclass(frozen=True)
class ChallengeCard:
    id: str
    since: str
    steps: tuple[Step, ...]
    waiting: str
    may_answer: bool
    may_close: bool


def challenge_card(here: OpenChild, view: ChallengeView, row: Any) -> ChallengeCard:
    said = (
        (view.raised_at, view.raised_by, view.text), (view.answered_at, view.answered_by, view.answer),
        (view.closed_at, view.closed_by, view.outcome),
    )  # fmt: skip
    steps = tuple(Step(f"{full(moment)}, {clock_time(moment)}", who, text) for moment, who, text in said if moment)
    return ChallengeCard(
        id=view.id.hex, since=_since(view), steps=steps, waiting=_waiting(steps),
        may_answer=here.may(P.CHALLENGE_ANSWER) and can_answer(row), may_close=here.may(P.CHALLENGE_RAISE) and can_close(row),
    )  # fmt: skip


def _since(view: ChallengeView) -> str:
    if view.closed_at:
        return _("Closed {day}").format(day=short(view.closed_at))
    return _("Open since {day}").format(day=short(view.raised_at))


def _waiting(steps: Sequence[Step]) -> str:
    after = {1: _("No answer yet. The social worker or their manager answers."), 2: _("No outcome yet. The chair closes it.")}
    return str(after.get(len(steps), ""))
