"""A child tells on her own phone: asked for, agreed, opened once, and ended while it is open; in a real browser."""

import pytest

from app.sittings import opening
from tests import people
from tests.journeys.desk import PHONE, Adult
from tests.journeys.steps import look
from tests.journeys.test_the_whole_way import new_page

HAND_OVER = "/practitioner/families/FM-1001/hand-over?child=K-1001"


@pytest.fixture(autouse=True)
def calm():
    opening._recent.clear()


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without"])
def test_her_phone_opens_after_two_adults_said_so_and_closes_when_one_ends_it(chromium, served, db, cast, scripts):
    people.pack_for(db, cast, cast.ada)
    db.commit()
    worker, manager = (Adult(chromium, served, who, size=PHONE, scripts=scripts) for who in (cast.priya, cast.sam))
    worker.opens(HAND_OVER)
    assert "away from carers" in worker.follows("Use another device")
    worker.writes(whose="Her own, in the back room at her aunt’s.", safety="Her aunt may look on. She presses Exit then.")
    assert "This waits for a manager." in worker.sends("Ask a manager")

    manager.opens("/practitioner")
    assert "Her aunt may look on." in manager.follows("Agree or not to Ada using another device")
    manager.chooses(said="yes")
    manager.sends("Keep this with your name")

    worker.opens("/practitioner")
    assert "Agreed by Sam Cole, team manager" in worker.follows("Make Ada’s code: another device was agreed")
    worker.sends("Make the code")
    code = worker.page.locator(".letters").inner_text()

    phone = new_page(chromium, served, scripts, viewport=PHONE)
    phone.goto(f"{served}/e")
    phone.fill("input[name=code]", code)
    with phone.expect_navigation():
        phone.locator("form:has(input[name=code]) button").click()
    assert "/sit/hello" in phone.url
    look(phone)

    assert "open on another device now" in worker.follows("Done, or end the code")
    worker.writes(why="She rang: her father is at the door.")
    assert "Ended by Priya Nair, social worker" in worker.sends("End it now")
    phone.goto(f"{served}/sit/hello")
    assert phone.locator("h1").inner_text() == "This is finished"
    assert phone.locator("a[href*='/practitioner'], form[action^='/sit']").count() == 0, "her phone leads to no adult's page"
