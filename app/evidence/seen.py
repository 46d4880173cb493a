"""One observation with what adults think of it and where it is used: for a baby this is the voice."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, select

from app.analyses.models import Analysis
from app.analyses.views import AnalysisView, open_analyses
from app.attachments.models import Attachment
from app.evidence.placed import uses
from app.families.models import Child
from app.observations.models import Observation
from app.observations.views import ObservationView, open_observations
from app.sharing.readers import seen_for_reader


@dataclass(frozen=True)
class ObservationEvidence:
    view: ObservationView
    analyses: Sequence[AnalysisView]
    uses: Sequence[Attachment]


def open_observation(db: Session, child: Child, observation_id: UUID) -> ObservationEvidence | None:
    """None when there is no such observation of this child, or it is not for this reader."""
    row = db.get(Observation, observation_id)
    if row is None or row.child_id != child.id or not seen_for_reader(db, child, [row]):
        return None
    (view,) = open_observations(db, [row])
    views = open_analyses(db, db.exec(select(Analysis).where(Analysis.observation_id == row.id)).all())
    return ObservationEvidence(view, views, uses(db, child.id, [row.id]))
