"""A child's answers as finished data: opened once, recorded once, in a fixed number of queries."""

import pytest
from sqlalchemy import event
from sqlmodel import select

from app.identity.permissions import Role
from app.responses.models import Reading, Response
from app.responses.reading import counts_as_read, mark_read
from app.responses.views import open_responses
from app.trail.happenings import What
from app.trail.models import Happening
from app.vault import seal
from tests import people, voices

SCALE = {
    "question": "How is it at home?", "language": "en", "band": "6-7", "version": 3, "looks": "faces",
    "options": [{"id": "happy", "label": "happy", "symbol": None}, {"id": "unhappy", "label": "unhappy", "symbol": None}],
    "how_much": {"question": "How much?", "options": [{"id": "a-bit", "label": "a bit"}, {"id": "a-lot", "label": "a lot"}]},
}  # fmt: skip


def chose(db, cast, sitting, value):
    row = Response(
        child_id=cast.ada.id, sitting_id=sitting.id, key="k1", activity="how-things-are", step="home", kind="scale", shown=SCALE
    )
    seal(db, row, value=value)
    db.add(row)
    from app.trail import record

    record(db, cast.actor(cast.priya), What.RESPONSE_GIVEN, child_id=cast.ada.id, subject=row)
    db.commit()
    return row


def test_what_was_shown_and_chosen_and_how_it_came(db, cast):
    sitting = people.pack_for(db, cast, cast.ada)
    row = chose(db, cast, sitting, {"choice": "unhappy", "how_much": "a-bit"})
    (view,) = open_responses(db, cast.actor(cast.priya), cast.ada, [row], "a test")
    assert (view.question, view.said, view.words) == ("How is it at home?", "Unhappy, a bit.", "")
    assert [(choice.label, choice.chosen) for choice in view.choices] == [("happy", False), ("unhappy", True)]
    assert (view.worker, view.present, view.alone) == ("Priya Nair", "Ada and Priya Nair.", "Seen alone.")
    assert (view.language_name, view.band, view.version, view.told) == ("English", "6-7", 3, True)


def test_one_showing_for_the_batch_names_every_item(db, cast):
    sitting = people.pack_for(db, cast, cast.ada)
    rows = [voices.say(db, cast, cast.ada, f"words {n}", sitting) for n in range(3)]
    views = open_responses(db, cast.actor(cast.priya), cast.ada, rows, "a test")
    assert [view.words for view in views] == ["words 0", "words 1", "words 2"]
    (shown,) = db.exec(select(Happening).filter_by(what=What.WORDS_SHOWN.value))
    assert set(shown.detail["items"]) == {row.id.hex for row in rows} and shown.detail["purpose"] == "a test"


def test_a_brothers_answer_is_not_among_them(db, cast):
    bens = voices.say(db, cast, cast.ben, "Ben's.")
    assert open_responses(db, cast.actor(cast.priya), cast.ada, [bens], "a test") == []


@pytest.mark.parametrize("count", [1, 12])
def test_the_number_of_queries_does_not_grow_with_the_answers(db, cast, count):
    sitting = people.pack_for(db, cast, cast.ada)
    rows = [voices.say(db, cast, cast.ada, f"words {n}", sitting) for n in range(count)]
    statements: list[str] = []
    event.listen(db.get_bind(), "before_cursor_execute", lambda *args: statements.append(args[2]))
    open_responses(db, cast.actor(cast.priya), cast.ada, rows, "a test")
    assert len([one for one in statements if one.startswith("SELECT")]) <= 8, statements


def test_a_change_of_mind_names_what_came_after(db, cast):
    sitting = people.pack_for(db, cast, cast.ada)
    first = voices.say(db, cast, cast.ada, "Good.", sitting)
    second = voices.say(db, cast, cast.ada, "Not so good.", sitting, supersedes_id=first.id)
    before, after = open_responses(db, cast.actor(cast.priya), cast.ada, [first, second], "a test")
    assert (before.superseded_by, after.supersedes_id, after.superseded_by) == (second.id, first.id, None)


def test_reading_is_kept_once_and_only_of_this_child(db, cast):
    mine, bens = voices.say(db, cast, cast.ada, "Mine."), voices.say(db, cast, cast.ben, "Ben's.")
    for _ in range(2):
        mark_read(db, cast.actor(cast.priya), child_id=cast.ada.id, responses=[mine, bens])
    db.commit()
    assert [row.response_id for row in db.exec(select(Reading))] == [mine.id]
    assert len(db.exec(select(Happening).filter_by(what=What.RESPONSE_READ.value)).all()) == 1


def test_whose_reading_ends_the_wait():
    assert counts_as_read({Role.SOCIAL_WORKER}) and counts_as_read({Role.TEAM_MANAGER, Role.AUDITOR})
    assert not counts_as_read({Role.CONFERENCE_CHAIR, Role.ADVOCATE})
