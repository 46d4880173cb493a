"""What waits for a manager is due for the manager and for nobody else, until they have spoken; two queries however many children."""

from sqlalchemy import event

from app.access.reach import reach_of, reaching
from app.dues import dues
from app.dues.sharing import sharing
from app.evidence.gathered import gather
from app.kit.clock import today
from app.sharing.agreeing import agree
from app.sharing.service import decide
from tests import people, voices
from tests.sharing.conftest import told  # noqa: F401


def due_for(db, cast, who) -> list[tuple[str, str]]:
    with reaching(db, reach_of(db, who.id)):
        found = dues(db, gather(db, [cast.ada, cast.ben]), today())
    return [(one.what, one.href) for one in found if one.kind == "sharing"]


def test_only_the_manager_has_it_and_only_until_they_spoke(told):  # noqa: F811
    cast, db = told.cast, told.db
    told.wishes("worker-and-manager")
    rows = decide(db, cast.actor(cast.priya), sharing=told.sharing, responses=[told.open, told.secret], who="everyone", reason="why")
    db.commit()
    said = "Agree or not to 2 decisions about who may see what Ada told"
    assert due_for(db, cast, cast.sam) == [(said, "/practitioner/children/K-1001/sharing")]
    assert due_for(db, cast, cast.priya) == due_for(db, cast, cast.ruth) == []
    agree(db, cast.actor(cast.sam), decision=rows[0], said="yes")
    assert [what for what, _ in due_for(db, cast, cast.sam)] == ["Agree or not to a decision about who may see what Ada told"]
    agree(db, cast.actor(cast.sam), decision=rows[1], said="no", note="Not without the mother.")
    assert due_for(db, cast, cast.sam) == []


def test_narrowing_waits_for_nobody_and_more_children_ask_no_more(db, cast):
    row, asked = voices.say(db, cast, cast.ada, "I hide"), []
    from app.sharing.reading import sharing_for

    decide(db, cast.actor(cast.priya), sharing=sharing_for(db, cast.ada.id), responses=[row], who="professionals", reason="why")
    people.allocate(db, cast.sam, cast.cleo, people.Role.TEAM_MANAGER)
    gathered = gather(db, [cast.ada, cast.ben, cast.cleo])
    event.listen(db.get_bind(), "before_cursor_execute", lambda *_: asked.append(1))
    assert list(sharing(db, gathered, today())) == [] and len(asked) == 2
