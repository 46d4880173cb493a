"""A sister's words never stand in her brother's section: the session, and the database itself, refuse."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import func, select

from app.access.reach import everything, only, reach_of, reaching
from app.access.scoping import CannotChange, OutOfReach, child_tables
from app.assessments.models import Assessment, Section
from app.attachments.models import Attachment
from app.families.models import Child, Parent
from app.kit.clock import today
from app.kit.records import ChildScoped
from app.plans.models import Outcome, Plan
from app.responses.models import Response
from app.trail import What, record
from tests import people, voices


def section_of(db, child: Child) -> Section:
    assessment = Assessment(child_id=child.id, opened_on=today())
    db.add(assessment)
    db.flush()
    section = Section(child_id=child.id, assessment_id=assessment.id, area="health")
    db.add(section)
    record(db, people.SCENE, What.ASSESSMENT_OPENED, child_id=child.id)
    db.commit()
    return section


def outcome_of(db, child: Child) -> Outcome:
    plan = Plan(child_id=child.id, started_on=today())
    db.add(plan)
    db.flush()
    outcome = Outcome(child_id=child.id, plan_id=plan.id, number=1)
    db.add(outcome)
    record(db, people.SCENE, What.PLAN_OPENED, child_id=child.id)
    db.commit()
    return outcome


@pytest.fixture
def two(any_db):
    cast = people.gather(any_db)
    any_db.commit()
    return cast


def test_the_database_itself_refuses_sisters_words_in_brothers_section(any_db, two):
    words, section = voices.say(any_db, two, two.ada, "mine"), section_of(any_db, two.ben)
    for owner in (two.ada, two.ben):
        any_db.add(Attachment(child_id=owner.id, response_id=words.id, section_id=section.id, attached_by=two.priya.id))
        with pytest.raises(IntegrityError):
            any_db.flush()
        any_db.rollback()


def test_the_database_itself_refuses_sisters_words_in_brothers_outcome(any_db, two):
    words, outcome = voices.say(any_db, two, two.ada, "mine"), outcome_of(any_db, two.ben)
    for owner in (two.ada, two.ben):
        any_db.add(Attachment(child_id=owner.id, response_id=words.id, outcome_id=outcome.id, attached_by=two.priya.id))
        with pytest.raises(IntegrityError):
            any_db.flush()
        any_db.rollback()


def test_her_words_do_go_into_her_own_section(any_db, two):
    words, section = voices.say(any_db, two, two.ada, "mine"), section_of(any_db, two.ada)
    row = Attachment(child_id=two.ada.id, response_id=words.id, section_id=section.id, attached_by=two.priya.id)
    any_db.add(row)
    record(any_db, people.SCENE, What.ATTACHED, child_id=two.ada.id, subject=row)
    any_db.commit()
    assert any_db.exec(select(func.count()).select_from(Attachment)).one() == 1


def test_a_response_cannot_hang_on_a_siblings_sitting_or_drawing(any_db, two):
    _, sheet = voices.draw(any_db, two, two.ada)
    bens = people.pack_for(any_db, two, two.ben)
    for more in ({"sitting_id": bens.id}, {"sitting_id": bens.id, "drawing_id": sheet}):
        child = two.ada if "drawing_id" not in more else two.ben
        any_db.add(Response(child_id=child.id, key="k", activity="a", step="s", kind="words", **more))
        with pytest.raises(IntegrityError):
            any_db.flush()
        any_db.rollback()


def test_a_raw_statement_cannot_move_a_section_to_a_sibling(any_db, two):
    words, section = voices.say(any_db, two, two.ada, "mine"), section_of(any_db, two.ada)
    any_db.add(Attachment(child_id=two.ada.id, response_id=words.id, section_id=section.id, attached_by=two.priya.id))
    record(any_db, people.SCENE, What.ATTACHED, child_id=two.ada.id)
    any_db.commit()
    child = two.ben.id.hex if any_db.get_bind().dialect.name == "sqlite" else two.ben.id
    with pytest.raises(IntegrityError):
        any_db.connection().execute(text("UPDATE section SET child_id = :child"), {"child": child})
        any_db.commit()


def test_a_session_without_reach_reads_nothing_about_any_child(any_db, two):
    any_db.info["reach"] = None
    for model in child_tables():
        with pytest.raises(OutOfReach):
            any_db.exec(select(model)).all()


def test_every_way_of_reading_stays_within_reach(any_db, two):
    ada, ben = voices.say(any_db, two, two.ada, "hers"), voices.say(any_db, two, two.ben, "his")
    any_db.expunge_all()
    with reaching(any_db, only(two.ada.id, "this test")):
        assert [row.id for row in any_db.exec(select(Response))] == [ada.id]
        assert any_db.exec(select(Response.key)).all() == [ada.key]
        assert any_db.exec(select(func.count()).select_from(Response)).one() == 1
        assert any_db.get(Response, ben.id) is None
        assert any_db.exec(select(Child).where(Child.id == two.ben.id)).first() is None
        joined = select(Child, Response).join(Response, Response.child_id == Child.id)
        assert {child.name for child, _ in any_db.exec(joined)} == {"Ada"}


def test_writing_for_a_child_out_of_reach_is_refused(any_db, two):
    with reaching(any_db, only(two.ada.id, "this test")):
        any_db.add(Parent(child_id=two.ben.id, name="Marta", relation="mother"))
        with pytest.raises(OutOfReach):
            any_db.flush()


def test_a_record_cannot_change_its_child(any_db, two):
    row = Parent(child_id=two.ada.id, name="Marta", relation="mother")
    any_db.add(row)
    record(any_db, people.SCENE, What.CHILD_ADDED, child_id=two.ada.id)
    any_db.commit()
    row.child_id = two.ben.id
    with pytest.raises(OutOfReach):
        any_db.flush()


def test_bulk_changes_are_refused(any_db, two):
    from sqlalchemy import delete, update

    for statement in (update(Parent).values(name="x"), delete(Parent)):
        with pytest.raises(CannotChange):
            any_db.exec(statement)


def test_a_relationship_that_ended_yesterday_opens_nothing_today(any_db, two):
    assert reach_of(any_db, two.olga.id).child_ids == frozenset()
    assert reach_of(any_db, two.priya.id).child_ids == {two.ada.id, two.ben.id}
    assert reach_of(any_db, two.root.id).child_ids == frozenset()


def test_an_allocation_for_the_sister_does_not_reach_the_brother(any_db, two):
    assert reach_of(any_db, two.grace.id).child_ids == {two.ada.id}


def test_every_table_about_a_child_is_narrowed():
    from app.tables import metadata

    scoped = {model.__tablename__ for model in child_tables()}
    about = {t.name for t in metadata.tables.values() for fk in t.foreign_keys if fk.column.table.name == "child"}
    assert about - scoped == set()
    assert all(issubclass(model, ChildScoped) or model is Child for model in child_tables())
    assert everything("x").child_ids is None
