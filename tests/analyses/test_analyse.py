"""A view is three strands, signed; a newer one stands before the older, and both stay."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from app.analyses.models import Analysis
from app.analyses.service import analyse, can_analyse
from app.analyses.views import open_analyses
from app.kit.faults import Incomplete
from tests import voices


def test_a_newer_view_stands_first_and_the_older_stays(db, cast):
    told = voices.say(db, cast, cast.ada, "I get up first.")
    actor = cast.actor(cast.priya)
    analyse(db, actor, child_id=cast.ada.id, response_id=told.id, role="social worker", now="Tired.")
    analyse(db, actor, child_id=cast.ada.id, response_id=told.id, role="social worker", now="Tired and afraid.", later="Burned.")
    db.commit()
    views = open_analyses(db, list(db.exec(select(Analysis))))
    assert [view.now for view in views] == ["Tired and afraid.", "Tired."]
    assert (views[0].by, views[0].role, views[0].carers) == ("Priya Nair", "social worker", "")


def test_an_empty_view_is_refused(db, cast):
    told = voices.say(db, cast, cast.ada, "I get up first.")
    with pytest.raises(Incomplete) as fault:
        analyse(db, cast.actor(cast.priya), child_id=cast.ada.id, response_id=told.id, now="  ")
    assert "now" in fault.value.fields
    assert can_analyse(now="", carers="x", later="")


def test_the_database_refuses_a_view_of_a_brothers_answer(any_db):
    from tests import people

    cast = people.gather(any_db)
    told = voices.say(any_db, cast, cast.ben, "Mine.")
    with pytest.raises(IntegrityError):
        analyse(any_db, cast.actor(cast.priya), child_id=cast.ada.id, response_id=told.id, now="Hers?")
        any_db.flush()
    any_db.rollback()
