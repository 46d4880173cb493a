"""Whole sittings in a real browser: every band, three languages of two directions, five ways of getting about."""

import pytest
from sqlmodel import select

from app.catalogue import catalogue
from app.responses.models import Response
from app.sittings.devices import open_on_device
from tests import people
from tests.journeys.steps import look
from tests.journeys.telling import Teller, arrive
from tests.journeys.test_the_whole_way import new_page

TABLET, PHONE, NARROW = {"width": 820, "height": 1180}, {"width": 390, "height": 844}, {"width": 320, "height": 640}
MAGNIFIED = {"width": 320, "height": 256}
"""1280 × 1024 at 400 %: what WCAG 1.4.10 asks to be usable without scrolling sideways"""
SITTINGS = [
    ("3-5", "ur", "switch", TABLET), ("6-7", "en", "plain", NARROW), ("6-7", "pl", "touch", TABLET), ("8-10", "en", "keys", MAGNIFIED),
    ("8-10", "ur", "touch", PHONE), ("11-12", "pl", "plain", PHONE), ("13+", "en", "keys", PHONE), ("easy-read", "pl", "touch", NARROW),
]  # fmt: skip
NOT_HERE = {"recording", "photo"}
"""a microphone and a camera are tried in tests of their own"""


@pytest.mark.parametrize(("band", "language", "by", "size"), SITTINGS, ids=lambda value: value if isinstance(value, str) else f"{value['width']}px")
def test_a_child_arrives_tells_and_finishes(chromium, served, app, db, cast, band, language, by, size):
    asked = one_of_each_kind(band)
    sitting = people.pack_for(db, cast, cast.ada, band=band, language=language, activities=sorted({a for a, _ in asked}))
    token = open_on_device(db, cast.actor(cast.priya), sitting, "own-device")
    db.commit()
    page = new_page(chromium, served, scripts=by != "plain", viewport=size, has_touch=by == "touch")
    page.context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
    page.goto(f"{served}/sit/hello")
    teller = Teller(page, by)
    arrive(teller)
    for activity, step in asked:
        page.goto(f"{served}/sit/{activity}/{step}")
        seen_well(page)
        teller.answer()
    page.goto(f"{served}/sit/finish")
    seen_well(page)
    teller.press_on()
    assert "0800 1111" in page.inner_text("main")
    given = told_by(db, sitting)
    assert {(row.activity, row.step) for row in given} >= set(asked)
    assert {row.shown["language"] for row in given} == {language}
    assert {row.child_id for row in given} == {cast.ada.id}
    assert page.problems == []


def one_of_each_kind(band: str) -> list[tuple[str, str]]:
    """The first question of every kind a child of this band can meet."""
    first: dict[str, tuple[str, str]] = {}
    for activity in catalogue().on_map(band):
        for step in activity.within(band).steps:
            first.setdefault(step.kind, (activity.id, step.id))
    return [at for kind, at in first.items() if kind not in NOT_HERE]


def seen_well(page) -> None:
    look(page)
    wider = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") if not page.context.without_scripts else 0
    assert wider <= 0, f"{page.url} scrolls sideways by {wider} px"


def told_by(db, sitting) -> list[Response]:
    db.rollback()
    db.expire_all()
    return list(db.exec(select(Response).where(Response.sitting_id == sitting.id, Response.how == "told")))
