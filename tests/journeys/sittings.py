"""A whole sitting in one band, one language and one way of getting about: arriving, one question of each kind, finishing."""

from typing import NamedTuple

from sqlmodel import select

from app.catalogue import catalogue
from app.responses.models import Response
from app.sittings.devices import open_on_device
from tests import people
from tests.journeys.steps import look
from tests.journeys.telling import Teller, arrive
from tests.journeys.test_the_whole_way import new_page

BANDS = ("3-5", "6-7", "8-10", "11-12", "13+", "easy-read")
LANGUAGES = ("en", "pl", "ur")
NOT_HERE = {"recording", "photo"}
"""a microphone and a camera are tried in tests of their own"""


class Way(NamedTuple):
    """How a child gets about, and on what screen."""

    by: str
    width: int
    height: int


WAYS = {
    "touch": Way("touch", 820, 1180), "keys alone": Way("keys", 820, 1180), "one switch": Way("switch", 820, 1180),
    "magnified 400 %": Way("touch", 320, 256), "320 px": Way("touch", 320, 640), "without scripts": Way("plain", 320, 640),
}  # fmt: skip
"""1280 × 1024 at 400 % is 320 × 256: what WCAG 1.4.10 asks to be usable without scrolling sideways"""


def sit_through(chromium, served: str, db, cast, band: str, language: str, way: str, seen=None) -> list[tuple[str, str]]:
    """Asserts all of it: every page seen well (`seen` looks more closely), every answer kept under this child. What was asked."""
    by, width, height = WAYS[way]
    asked = one_of_each_kind(band)
    sitting = people.pack_for(db, cast, cast.ada, band=band, language=language, activities=sorted({a for a, _ in asked}))
    token = open_on_device(db, cast.actor(cast.priya), sitting, "own-device")
    db.commit()
    page = new_page(chromium, served, scripts=by != "plain", viewport={"width": width, "height": height}, has_touch=by == "touch")
    page.context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
    _tells(page, served, Teller(page, by), asked, seen or fits)
    given = told_by(db, sitting)
    not_kept = set(asked) - {(row.activity, row.step) for row in given}
    assert not not_kept, f"told and not kept: {not_kept}"
    assert {row.shown["language"] for row in given} == {language}
    assert {row.child_id for row in given} == {cast.ada.id}
    assert page.problems == []
    page.context.close()
    return asked


def _tells(page, served: str, teller: Teller, asked: list[tuple[str, str]], seen) -> None:
    page.goto(f"{served}/sit/hello")
    arrive(teller)
    for activity, step in asked:
        page.goto(f"{served}/sit/{activity}/{step}")
        seen(page)
        teller.answer()
    page.goto(f"{served}/sit/finish")
    seen(page)
    teller.press_on()
    assert "0800 1111" in page.inner_text("main")


def one_of_each_kind(band: str) -> list[tuple[str, str]]:
    """The first question of every kind a child of this band can meet."""
    first: dict[str, tuple[str, str]] = {}
    for activity in catalogue().on_map(band):
        for step in activity.within(band).steps:
            first.setdefault(step.kind, (activity.id, step.id))
    return [at for kind, at in first.items() if kind not in NOT_HERE]


def seen_by_axe(page) -> None:
    """Slow: `make test` sees every kind of question in every band this way in `test_every_page` and `test_looks`."""
    look(page)
    fits(page)


def fits(page) -> None:
    wider = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") if not page.context.without_scripts else 0
    assert wider <= 0, f"{page.url} scrolls sideways by {wider} px"


def told_by(db, sitting) -> list[Response]:
    db.rollback()
    db.expire_all()
    found = list(db.exec(select(Response).where(Response.sitting_id == sitting.id, Response.how == "told")))
    for row in found:
        db.expunge(row)
    db.rollback()
    return found
