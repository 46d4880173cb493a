"""Loading the family: whole, once, on any day, on either engine, with nothing in the open."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import select

from app.access.reach import reach_of
from app.demonstration import load
from app.demonstration.invite import invite_child
from app.evidence.grid import sibling_grid
from app.families.ages import months_on, years_on
from app.families.models import Child, Family
from app.identity.models import Practitioner
from app.kit import clock
from app.kit.errors import Mistake
from app.responses.models import Response
from app.signals.models import Signal
from app.sittings.models import Sitting
from app.tables import MODULES
from app.trail.verify import verify

MONDAY = datetime(2026, 11, 23, 16, 20, tzinfo=UTC)
NEW_YEARS_NIGHT = datetime(2028, 1, 1, 0, 10, tzinfo=UTC)
LEAP_DAY = datetime(2028, 2, 29, 12, 0, tzinfo=UTC)


@pytest.fixture
def loaded(db):
    with clock.frozen(MONDAY):
        load(db, clock.today())
        db.commit()
        yield db


def family(db) -> list[Child]:
    here = db.exec(select(Family).where(Family.reference == "FM-4127")).one()
    return list(db.exec(select(Child).where(Child.family_id == here.id).order_by(Child.reference)))


def test_seven_children_have_the_references_and_ages_of_the_story(loaded):
    children = {child.name: child for child in family(loaded)}
    ages = {name: years_on(child.born_on, MONDAY.date()) for name, child in children.items() if child.born_on}
    assert ages == {"Natalia": 15, "Oskar": 12, "Reuben": 10, "Ava": 7, "Ellis": 7, "Teddy": 0}
    assert months_on(children["Teddy"].born_on, MONDAY.date()) == 11
    assert children["Unborn baby"].due_on == date(2027, 2, 15)
    assert [child.reference for child in children.values()] == [f"K-{number}" for number in range(2288, 2295)]


def test_a_second_time_is_refused(loaded):
    with pytest.raises(Mistake):
        load(loaded, clock.today())


def test_it_loads_on_either_engine_and_its_trail_holds(any_db, tmp_path):
    load(any_db, clock.today())
    any_db.commit()
    assert len(family(any_db)) == 7
    assert not verify(any_db, any_db.info["keyring"].trail_key, tmp_path / "no-anchor").breaks


@pytest.mark.parametrize("moment", [NEW_YEARS_NIGHT, LEAP_DAY], ids=["a Saturday just after midnight", "a leap day"])
def test_on_any_day_ages_are_true_and_nothing_given_lies_ahead(db, moment: datetime):
    with clock.frozen(moment):
        load(db, clock.today())
        db.commit()
    assert years_on(next(c for c in family(db) if c.name == "Ava").born_on, moment.date()) == 7
    assert all(row.given_at <= moment for row in db.exec(select(Response)))
    assert all(row.happened_at <= moment for row in db.exec(select(Sitting)))
    assert all(row.created_at <= moment for table in child_tables() for row in db.exec(select(table)))


def child_tables() -> list[type]:
    named = {"observation", "analysis", "attachment", "section", "outcome", "telling", "check", "reading"}
    tables = [table for module in MODULES for table in vars(module).values() if hasattr(table, "__table__")]
    return [table for table in tables if table.__tablename__ in named]


def test_the_grid_shows_every_reason_for_there_being_nothing(loaded, settings):
    words = {
        cell.words for row in sibling_grid(loaded, family(loaded), clock.now(), settings).rows for cell in row.cells
    }
    for reason in (
        "Not asked", "Declined", "Not now", "Doesn’t know", "Observed only", "Too young", "Not seen", "Not seen alone",
        "Out of date", "Not born yet", "None recorded", "Nothing to read", "No child evidence", "No plan yet", "Late",
        "Due",
    ):  # fmt: skip
        assert [cell for cell in words if cell.startswith(reason)], reason


def test_two_sittings_wait_for_today_and_the_signal_was_taken_on(loaded):
    packed = loaded.exec(select(Sitting).where(Sitting.status == "packed")).all()
    assert len(packed) == 2
    assert all(not row.opened_at and row.seen_alone is None for row in packed)
    assert loaded.exec(select(Signal)).one().acknowledged_at


@pytest.mark.parametrize(
    ("username", "count"),
    [("hannah.osei", 7), ("gareth.pugh", 0), ("shirin.daneshvar", 0), ("martin.clegg", 9), ("ruth.adeyemi", 7),
     ("joe.tait", 6), ("mrs.lowe", 1), ("imani.brooks", 2), ("colin.marsh", 7), ("priya.nair", 0), ("dean.whitlock", 2)],
)  # fmt: skip
def test_each_adult_reaches_those_they_are_allocated_to_today(loaded, username: str, count: int):
    who = loaded.exec(select(Practitioner).where(Practitioner.username == username)).one()
    assert len(reach_of(loaded, who.id).child_ids) == count


def test_no_word_of_a_child_lies_open_in_the_file(loaded, home):
    loaded.close()
    stored = b"".join(path.read_bytes() for path in home.glob("heard.db*"))
    for canary in ("it spits", "sleeve", "piecyku", "nine per cent", "second mum", "Hands on", "skin on the milk"):
        assert canary.encode() not in stored


def test_an_invitation_is_an_address_for_that_child_only_and_a_baby_gets_none(loaded, settings):
    assert "/e#" in invite_child(loaded, "K-2291", settings)
    assert "/e#" in invite_child(loaded, "K-2292", settings)
    for wrong in ("K-2293", "K-9999"):
        with pytest.raises(Mistake):
            invite_child(loaded, wrong, settings)
