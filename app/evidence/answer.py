"""One answer with everything around it: what else was told that day, what was seen, what adults think, where it is used."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.analyses.models import Analysis
from app.analyses.views import AnalysisView, open_analyses
from app.attachments.models import Attachment
from app.evidence.answers import Answer, answers
from app.evidence.placed import uses
from app.families.models import Child
from app.observations.models import Observation
from app.observations.views import ObservationView, open_observations
from app.responses.models import Response
from app.responses.views import open_responses


@dataclass(frozen=True)
class Beside:
    """Another step of the same sitting: what it asked and what became of it, its words left closed."""

    id: UUID
    question: str
    language: str
    how: str
    told: bool
    current: bool


@dataclass(frozen=True)
class AnswerEvidence:
    answer: Answer
    rows: Sequence[Response]
    sitting: Sequence[Beside]
    observations: Sequence[ObservationView]
    analyses: Sequence[AnalysisView]
    uses: Sequence[Attachment]


def open_answer(db: Session, actor: Any, child: Child, response_id: UUID) -> AnswerEvidence | None:
    """None when there is no such answer of this child, or it is not for this reader. Only this answer's words are opened, not the whole day's."""
    row = db.get(Response, response_id)
    if row is None or row.child_id != child.id:
        return None
    all_rows = list(db.exec(select(Response).where(Response.sitting_id == row.sitting_id).order_by(col(Response.given_at))))
    mine = [one for one in all_rows if _step(one) == _step(row)]
    views = open_responses(db, actor, child, mine, purpose="reading one answer")
    if not views:
        return None
    (answer,) = answers(views)
    seen = _observations(db, row.sitting_id, answer.ids)
    thought = _analyses(db, answer.ids, {one.id for one in seen})
    return AnswerEvidence(
        answer=answer, rows=mine, sitting=_beside(all_rows, _step(row)), observations=open_observations(db, seen),
        analyses=open_analyses(db, thought), uses=uses(db, child.id, list(answer.ids)),
    )  # fmt: skip


def _step(row: Response) -> tuple[str, str]:
    return row.activity, row.step


def _beside(rows: Sequence[Response], current: tuple[str, str]) -> list[Beside]:
    groups: dict[tuple[str, str], list[Response]] = {}
    for row in rows:
        groups.setdefault(_step(row), []).append(row)
    return [_step_of(group, key == current) for key, group in groups.items()]


def _step_of(group: list[Response], current: bool) -> Beside:
    """Its newest own answer speaks for it."""
    own = [row for row in group if not row.part] or group
    newest, told = own[-1], any(row.told for row in group)
    shown = newest.shown
    return Beside(newest.id, shown.get("question") or "", shown.get("language") or "en", newest.how, told, current)


def _observations(db: Session, sitting_id: UUID, response_ids: frozenset[UUID]) -> list[Observation]:
    """Those about this answer, and those of the same visit about none in particular."""
    mine = col(Observation.response_id).in_(response_ids)
    same_visit = (Observation.sitting_id == sitting_id) & col(Observation.response_id).is_(None)
    return list(db.exec(select(Observation).where(mine | same_visit).order_by(col(Observation.created_at))))


def _analyses(db: Session, response_ids: frozenset[UUID], observation_ids: set[UUID]) -> list[Analysis]:
    either = col(Analysis.response_id).in_(response_ids) | col(Analysis.observation_id).in_(observation_ids)
    return list(db.exec(select(Analysis).where(either)))
