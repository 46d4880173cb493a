"""The sibling grid on real rows: right cells, nobody else's, and a fixed number of queries."""

from datetime import date, timedelta

import pytest
from sqlalchemy import event
from sqlmodel import select

from app.access.reach import Reach
from app.evidence.gathered import gather
from app.evidence.grid import Grid, sibling_grid
from app.evidence.heard import day_seen_alone
from app.evidence.waiting import waiting
from app.families.models import Child, Family
from app.kit.clock import now, today
from app.kit.dates import as_day
from app.responses.models import How, Reading, Response
from app.responses.order import changes
from app.settings import Settings
from app.sittings.models import SittingStatus
from app.trail import What, record
from tests import people, voices


def cells(grid: Grid, column: int = 0) -> dict[str, str]:
    return {row.id: row.cells[column].words for row in grid.rows}


def opened(db, cast, child, alone: bool = True):
    sitting = people.pack_for(db, cast, child)
    sitting.status, sitting.opened_at, sitting.seen_alone = "finished", now(), alone
    record(db, people.SCENE, What.SITTING_FINISHED, child_id=child.id, subject=sitting)
    db.commit()
    return sitting


def test_every_place_says_something(db, cast, settings: Settings) -> None:
    grid = sibling_grid(db, [cast.ada, cast.ben], now(), settings)
    assert len(grid.heard) == 7 and sum(map(len, grid.areas.values())) == 12 and len(grid.more) == 8
    assert all(cell.words for row in grid.rows for cell in row.cells)
    assert cells(grid)["health"] == "Not asked" and cells(grid)["alone"] == "Not seen alone"


def test_what_a_child_said_fills_that_childs_cell_only(db, cast, settings: Settings) -> None:
    sitting = opened(db, cast, cast.ada)
    said = voices.say(db, cast, cast.ada, "I get up first", sitting, area="basic-care")
    grid = sibling_grid(db, [cast.ada, cast.ben], now(), settings)
    row = next(row for row in grid.rows if row.id == "basic-care")
    assert row.cells[0].filled and row.cells[0].source == said.id and row.cells[0].age == "today"
    assert row.cells[1].words == "Not asked"
    assert cells(grid)["alone"] == cells(grid)["heard"] == row.cells[0].words


def test_a_no_is_said_as_a_no(db, cast, settings: Settings) -> None:
    sitting = opened(db, cast, cast.ada, alone=False)
    voices.say(db, cast, cast.ada, "", sitting, area="health", how=How.NOT_NOW)
    found = cells(sibling_grid(db, [cast.ada], now(), settings))
    assert found["health"].startswith("Not now, ") and found["alone"] == "Not seen alone"
    assert "Not seen alone" in found.values() and found["wider-family"] == "Not asked"


def test_a_change_of_mind_replaces_what_stood_there(db, cast, settings: Settings) -> None:
    sitting = opened(db, cast, cast.ada)
    first = voices.say(db, cast, cast.ada, "fine", sitting, area="health")
    voices.say(db, cast, cast.ada, "", sitting, area="health", how=How.SKIPPED, supersedes_id=first.id)
    assert cells(sibling_grid(db, [cast.ada], now(), settings))["health"].startswith("Declined ")


def test_unread_answers_are_due_and_then_late(db, cast, settings: Settings) -> None:
    voices.say(db, cast, cast.ada, "I get up first", opened(db, cast, cast.ada))
    assert cells(sibling_grid(db, [cast.ada], now(), settings))["read"].startswith("Due ")
    assert cells(sibling_grid(db, [cast.ada], now() + timedelta(days=9), settings))["read"].startswith("Late, due ")


def count_queries(db, children, settings: Settings) -> int:
    seen: list[str] = []

    def note(conn, cursor, statement, *_):
        seen.extend([statement] if statement.startswith("SELECT") else [])

    event.listen(db.get_bind(), "before_cursor_execute", note)
    try:
        sibling_grid(db, children, now(), settings)
    finally:
        event.remove(db.get_bind(), "before_cursor_execute", note)
    return len(seen)


def ten_children(db) -> list[Child]:
    family = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    more = [people.add_child(db, family, f"K-30{n:02}", f"Child {n}", n + 1) for n in range(8)]
    db.commit()
    return more


def test_ten_children_take_as_many_queries_as_two(db, cast, settings: Settings) -> None:
    for child in (cast.ada, cast.ben):
        voices.say(db, cast, child, "words", opened(db, cast, child))
    two = [cast.ada, cast.ben]
    ten = [*two, *ten_children(db)]
    assert count_queries(db, ten, settings) == count_queries(db, two, settings) <= 14


def test_a_child_out_of_reach_stays_blank_even_when_asked_for(db, cast, settings: Settings) -> None:
    """A forgotten filter above shows nothing instead of a sister's dates."""
    voices.say(db, cast, cast.ada, "words", opened(db, cast, cast.ada))
    db.info["reach"] = Reach(frozenset({cast.ben.id}), "a test")
    assert cells(sibling_grid(db, [cast.ada], now(), settings))["heard"] == "Not asked"


@pytest.mark.parametrize(("born", "due", "words"), [(None, 80, "Not born yet"), (200, None, "Too young")])
def test_babies_and_the_unborn_are_not_asked(db, cast, settings: Settings, born, due, words) -> None:
    family = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    day: date = today()
    child = Child(
        family_id=family.id, reference="K-1009", name="Baby", born_on=day - timedelta(days=born) if born else None,
        due_on=day + timedelta(days=due) if due else None,
    )  # fmt: skip
    db.add(child)
    record(db, people.SCENE, What.CHILD_ADDED, child_id=child.id)
    db.commit()
    found = cells(sibling_grid(db, [child], now(), settings))
    assert found["education"] == found["alone"] == words
    assert found["health"] == "Not seen"


def test_who_was_there_is_neither_heard_nor_to_be_read(db, cast, settings: Settings) -> None:
    voices.say(db, cast, cast.ada, "", opened(db, cast, cast.ada), activity="arriving", step="with-me", area="")
    found = cells(sibling_grid(db, [cast.ada], now(), settings))
    assert found["heard"] == "Not asked" and found["read"] == "Nothing to read"


def test_a_step_and_what_was_told_about_it_wait_as_one_answer(db, cast, settings: Settings) -> None:
    sitting = opened(db, cast, cast.ada)
    first = voices.say(db, cast, cast.ada, "sad", sitting)
    voices.say(db, cast, cast.ada, "because", sitting, part="words")
    voices.say(db, cast, cast.ada, "", sitting, step="night", how=How.SKIPPED)
    [one] = waiting(gather(db, [cast.ada]), settings)
    assert (one.answers, one.source) == (1, first.id)


def test_read_by_a_worker_of_another_child_it_still_waits(db, cast, settings: Settings) -> None:
    """Tom works with Cleo, who has told something too. That he looked at Ada's answer ends no wait of hers."""
    voices.say(db, cast, cast.cleo, "It is loud")
    said = voices.say(db, cast, cast.ada, "I get up first", opened(db, cast, cast.ada))
    db.add(Reading(child_id=cast.ada.id, response_id=said.id, practitioner_id=cast.tom.id))
    record(db, people.SCENE, What.RESPONSE_READ, child_id=cast.ada.id, subject=said)
    db.commit()
    [of] = gather(db, [cast.ada])
    assert [row.id for row in of.unread] == [said.id] and of.read_on is None
    db.add(Reading(child_id=cast.ada.id, response_id=said.id, practitioner_id=cast.priya.id))
    record(db, people.SCENE, What.RESPONSE_READ, child_id=cast.ada.id, subject=said)
    db.commit()
    [of] = gather(db, [cast.ada])
    assert of.unread == [] and of.read_on


def test_of_many_answers_the_newest_that_stands_is_found_in_each_area_and_manner(db, cast, settings: Settings) -> None:
    """Against all of them sorted out one by one, as app.responses.order has it."""
    sittings = [opened(db, cast, cast.ada) for _ in range(3)]
    hows, areas, start = list(How), ("health", "safety", ""), now() - timedelta(days=9)
    for n in range(60):
        voices.say(
            db, cast, cast.ada, "x", sittings[n % 3], how=hows[n * 7 % 5], area=areas[n * 11 % 3], step=f"step-{n * 13 % 9}",
            given_at=start + timedelta(minutes=n * 37 % 60),
        )  # fmt: skip
    rows = sorted(db.exec(select(Response).where(Response.child_id == cast.ada.id)), key=lambda row: (row.given_at, row.created_at))
    replaced = changes(rows)
    newest = {(row.area, row.how): row.id for row in rows if row.id not in replaced}
    [of] = gather(db, [cast.ada])
    assert {(row.area, row.how): row.id for row in of.standing} == newest and len(newest) > 5


def test_what_was_long_ago_still_counts_and_a_hundred_sittings_alike_are_read_as_one(db, cast, settings: Settings) -> None:
    """Of the sittings of long ago the grid needs when a child was last alone, declined and first known, not each of them."""
    for n in range(5):
        row = people.pack_for(db, cast, cast.ada)
        row.packed_at = row.opened_at = now() - timedelta(weeks=30 + n)
        row.status, row.seen_alone = SittingStatus.FINISHED, True
    no = people.pack_for(db, cast, cast.ada)
    no.status, no.declined_at, no.packed_at = SittingStatus.DECLINED, now() - timedelta(weeks=40), now() - timedelta(weeks=40)
    record(db, people.SCENE, What.SITTING_OPENED, child_id=cast.ada.id)
    db.commit()
    [of] = gather(db, [cast.ada])
    assert of.sittings == [] and len(of.ways) == 2
    assert day_seen_alone(of) == as_day(now() - timedelta(weeks=30)) and of.declined[None] == as_day(now() - timedelta(weeks=40))
    assert "safety" in of.declined or len(of.declined) > 1, "each area that was laid out is known"
    assert min(row.packed_at for row in of.ways) == no.packed_at


def test_what_was_laid_out_is_read_the_same_from_either_database(any_db) -> None:
    cast = people.gather(any_db)
    row = people.pack_for(any_db, cast, cast.ada)
    row.status, row.declined_at = SittingStatus.DECLINED, now()
    record(any_db, people.SCENE, What.SITTING_OPENED, child_id=cast.ada.id)
    any_db.commit()
    [of] = gather(any_db, [cast.ada])
    assert of.declined[None] == today() and len(of.declined) > 1
