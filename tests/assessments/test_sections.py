"""Nobody writes over a section they have not seen."""

import pytest
from sqlmodel import select

from app.assessments.models import Assessment, Section
from app.assessments.service import open_assessment, section_for, sections_of, write_section
from app.kit.versions import WrittenMeanwhile
from app.vault import clear


@pytest.fixture
def assessment(db, cast) -> Assessment:
    return open_assessment(db, cast.actor(cast.priya), child_id=cast.ada.id)


def write(db, who, assessment, text, version):
    return write_section(db, who, assessment=assessment, area="health", text=text, version=version)


def test_one_open_assessment_a_child(db, cast, assessment):
    assert open_assessment(db, cast.actor(cast.sam), child_id=cast.ada.id).id == assessment.id
    assert open_assessment(db, cast.actor(cast.sam), child_id=cast.ben.id).id != assessment.id


def test_a_section_is_written_and_changed(db, cast, assessment):
    write(db, cast.actor(cast.priya), assessment, "Two back teeth hurt.", 0)
    row = write(db, cast.actor(cast.sam), assessment, "Two back teeth hurt at night.", 1)
    db.commit()
    assert (clear(row, "text"), row.version, row.written_by) == ("Two back teeth hurt at night.", 2, cast.sam.id)
    assert b"teeth" not in row.text


def test_a_second_writer_who_saw_the_old_text_is_told_and_nothing_is_lost(db, cast, assessment):
    write(db, cast.actor(cast.priya), assessment, "Priya wrote this.", 0)
    with pytest.raises(WrittenMeanwhile) as conflict:
        write(db, cast.actor(cast.sam), assessment, "Sam wrote this.", 0)
    assert clear(conflict.value.row, "text") == "Priya wrote this."


def test_a_section_made_to_hold_evidence_is_no_conflict_for_its_first_writer(db, cast, assessment):
    section_for(db, cast.actor(cast.priya), assessment=assessment, area="health")
    write(db, cast.actor(cast.priya), assessment, "First words.", 0)
    db.commit()
    assert sections_of(db, assessment)["health"].version == 1
    assert len(db.exec(select(Section)).all()) == 1
