"""Whatever is read, however it is asked for, the statement itself names the children in reach, and those of this reader alone."""

import pytest
from sqlalchemy import event
from sqlalchemy.orm import aliased
from sqlmodel import exists, select

from app.access.reach import only, reaching
from app.access.scoping import child_of, child_tables
from app.families.models import Child, Family
from tests import situations

TABLES = sorted(child_tables(), key=lambda table: table.__tablename__)


@pytest.fixture
def sent(db):
    """What the database is asked: (statement, values), once the listener is on."""
    asked: list[tuple[str, list]] = []
    db.rollback()
    engine = db.get_bind()

    def note(connection, cursor, statement, values, context, executemany):
        asked.append((statement, list(values)))

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__tablename__)
def test_by_itself_by_another_name_and_inside_another_question(db, cast, sent, table):
    named = aliased(table)
    asked = (select(table), select(named), select(Family).where(exists(select(table.id))), select(Family).where(exists(select(named.id))))
    with reaching(db, only(cast.ada.id, "a test")):
        for statement in asked:
            db.exec(statement).all()
    selects = [(words, values) for words, values in sent if words.startswith("SELECT")]
    assert len(selects) == len(asked) and all(cast.ada.id.hex in map(str, values) for _, values in selects)


def test_the_same_question_by_readers_in_turn_shows_each_their_own(db, cast):
    situations.one_of_everything(db, cast)
    for child in (cast.ada, cast.ben, cast.cleo, cast.ada):
        with reaching(db, only(child.id, "a test")):
            for table in TABLES:
                rows = db.exec(select(table)).all()
                assert {child_of(row) for row in rows} <= {child.id}, table.__tablename__
            assert [row.id for row in db.exec(select(Child)).all()] == [child.id]
