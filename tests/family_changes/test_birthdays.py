"""A birthday into the next wording re-opens every child; it is worked out each time, so nothing can forget it."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from app.access.reach import Reach
from app.catalogue import band_for
from app.families.ages import years_on
from app.families.models import Child, Family
from app.family_changes.birthdays import Born, band_birthdays, birthday
from app.family_changes.changes import open_changes
from app.family_changes.service import refuse
from app.kit.clock import now, today
from app.trail import What, record
from tests import people, voices

DAYS = st.dates(date(2004, 1, 1), date(2030, 12, 31))


@given(born=DAYS, today=DAYS, known=DAYS)
@settings(deadline=None)
def test_each_is_the_first_day_in_another_wording(born, today, known):
    found = band_birthdays(Born(None, born, known), today) if born <= today else []
    for day in found:
        assert known <= day <= today
        assert band_for(years_on(born, day)).id != band_for(years_on(born, day - timedelta(days=1))).id
    assert len(found) == len(set(found)) <= 6


@given(born=DAYS, years=st.integers(1, 18))
def test_a_birthday_is_the_day_the_years_are_complete(born, years):
    day = birthday(born, years)
    assert years_on(born, day) == years and years_on(born, day - timedelta(days=1)) == years - 1


def turned(db, family, years: int, days_ago: int, reference="K-1050", name="Eve") -> Child:
    """A child long on the record whose birthday was some days ago."""
    day = today() - timedelta(days=days_ago)
    day -= timedelta(days=(day.month, day.day) == (2, 29))
    child = Child(family_id=family.id, reference=reference, name=name, born_on=day.replace(year=day.year - years), created_at=now() - timedelta(days=300))
    db.add(child)
    record(db, people.SCENE, What.CHILD_ADDED, child_id=child.id)
    db.commit()
    return child


def test_it_is_for_every_brother_and_sister_whoever_is_in_reach(db, cast):
    smiths = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    ten = turned(db, smiths, 10, 200, "K-1051", "Flo")
    eve = turned(db, smiths, 8, 5)
    db.info["reach"] = Reach(frozenset({ten.id}), "a worker of one of them")
    assert [(one.child.name, one.kind) for one in open_changes(db, [ten])] == [("Flo", "band-birthday")]
    assert "Eve" not in open_changes(db, [ten])[0].words
    db.info["reach"] = Reach(frozenset({ten.id, eve.id}), "a worker of both")
    assert {one.child.name for one in open_changes(db, [ten, eve])} == {"Flo", "Eve"}


def test_no_other_birthday_and_none_where_a_worker_chose_the_wording(db, cast):
    smiths = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    nine, chosen = turned(db, smiths, 9, 5), turned(db, smiths, 8, 5, "K-1052", "Gil")
    chosen.band = "3-5"
    record(db, people.SCENE, What.NEEDS_CHANGED, child_id=chosen.id)
    db.commit()
    assert open_changes(db, [nine, chosen]) == []


def test_it_ends_like_any_other(db, cast):
    smiths = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    eve, flo = turned(db, smiths, 8, 5), turned(db, smiths, 12, 150, "K-1051", "Flo")
    voices.say(db, cast, eve, "I am eight")
    [one] = open_changes(db, [eve, flo])
    refuse(db, cast.actor(cast.priya), child=flo, change=one.key, reason="Flo is in hospital.")
    db.commit()
    assert open_changes(db, [eve, flo]) == []
