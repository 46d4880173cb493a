"""A child's own assessment: opened once, written section by section, never over somebody else's words unseen."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.assessments.models import Assessment, Section
from app.kit.clock import now, today
from app.kit.faults import raise_if_any, text_faults
from app.kit.versions import check_is_newest
from app.replaced_texts.service import keep_replaced
from app.trail import What, record
from app.vault import clear, seal


def open_assessment(db: Session, actor: Any, *, child_id: UUID, opened_on: date | None = None) -> Assessment:
    """The child's open assessment; a new one when there is none."""
    if found := current_assessment(db, child_id):
        return found
    row = Assessment(child_id=child_id, opened_on=opened_on or today())
    db.add(row)
    record(db, actor, What.ASSESSMENT_OPENED, child_id=child_id, subject=row)
    return row


def current_assessment(db: Session, child_id: UUID) -> Assessment | None:
    query = select(Assessment).where(Assessment.child_id == child_id, col(Assessment.closed_on).is_(None))
    return db.exec(query.order_by(col(Assessment.opened_on).desc())).first()


def sections_of(db: Session, assessment: Assessment) -> dict[str, Section]:
    """The sections there are, by area of life."""
    rows = db.exec(select(Section).where(Section.assessment_id == assessment.id))
    return {row.area: row for row in rows}


def write_section(
    db: Session, actor: Any, *, assessment: Assessment, area: str, text: str, version: int
) -> Section:
    """`version` is the one the writer saw, 0 for none. Raises Incomplete, or WrittenMeanwhile with the newer section."""
    raise_if_any(text_faults(text=text))
    section = section_for(db, actor, assessment=assessment, area=area)
    check_is_newest(section, version)
    keep_replaced(db, actor, section)
    seal(db, section, text=text)
    section.version += 1
    section.written_by, section.written_at = actor.practitioner_id, now()
    record(db, actor, What.SECTION_WRITTEN, child_id=section.child_id, subject=section, area=area, version=section.version)
    return section


def section_for(db: Session, actor: Any, *, assessment: Assessment, area: str) -> Section:
    """This child's section for an area of life; an empty one, version 0, when nobody has written there yet."""
    query = select(Section).where(Section.assessment_id == assessment.id, Section.area == area)
    if found := db.exec(query).first():
        return found
    row = Section(child_id=assessment.child_id, assessment_id=assessment.id, area=area, version=0)
    db.add(row)
    record(db, actor, What.SECTION_WRITTEN, child_id=assessment.child_id, subject=row, area=area, version=0)
    return row


def section_texts(db: Session, child_ids: Sequence[UUID]) -> list[tuple[UUID, str]]:
    """What is written in these children's sections, for telling a copy from a thought."""
    rows = db.exec(select(Section).where(col(Section.child_id).in_(child_ids))) if child_ids else []
    return [(row.child_id, text) for row in rows if (text := clear(row, "text"))]
