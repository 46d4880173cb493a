"""On a phone, in one go: words, a photograph of the paper and what was seen, kept in one press; and how few taps it takes."""

import time

from sqlmodel import select

from app.observations.models import Observation
from app.responses.models import Response
from tests.people import PASSWORD
from tests.situations import _paper


def test_talk_paper_and_what_was_seen_in_one_press(chromium, served, cast, db):
    page = chromium.new_context(viewport={"width": 390, "height": 844}).new_page()
    page.goto(f"{served}/practitioner/sign-in")
    page.fill("[name=username]", "priya")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/practitioner")
    page.goto(f"{served}/practitioner/children/K-1001/written-down")
    page.get_by_label("School").first.check()
    page.get_by_label("Me", exact=True).check()
    assert not page.locator("#own-1").is_visible()
    page.select_option("#ask-1", "nobody")
    page.fill("#words-1", "the dog sleeps in my bed")
    page.get_by_text("Add a picture of the paper").click()
    page.set_input_files("#paper-1", {"name": "a.png", "mimeType": "image/png", "buffer": _paper()})
    page.select_option("#ask-paper-1", "my-three-houses/worries")
    page.fill("#seen", "She drew with her left hand.")
    page.get_by_role("button", name="Keep what Ada told me").click()
    page.wait_for_url("**/written-down/*")
    assert page.get_by_role("link", name="Write down what Ben told you").is_visible()
    assert [row.kind for row in db.exec(select(Response).order_by(Response.given_at))] == ["words", "photo"]
    assert db.exec(select(Observation)).one().sitting_id is not None
    page.context.close()


class Hand:
    """Counts what a hand does: taps, and letters that are not the child's words."""

    def __init__(self, page) -> None:
        self.page, self.taps = page, 0

    def taps_on(self, target) -> None:
        target.click()
        self.taps += 1

    def picks(self, field: str, value: str) -> None:
        """Opens the list and takes one."""
        self.page.select_option(field, value)
        self.taps += 2

    def photographs(self, field: str) -> None:
        """Opens the camera and takes it."""
        self.page.set_input_files(field, {"name": "a.png", "mimeType": "image/png", "buffer": _paper()})
        self.taps += 2


def test_from_today_to_kept_in_few_taps(chromium, served, cast, db, capsys):
    page = chromium.new_context(viewport={"width": 390, "height": 844}).new_page()
    page.goto(f"{served}/practitioner/sign-in")
    page.fill("[name=username]", "priya")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/practitioner")
    hand, began = Hand(page), time.perf_counter()
    hand.taps_on(page.get_by_role("link", name="Write down what Ada told you"))
    page.wait_for_url("**/written-down")
    hand.taps_on(page.get_by_label("School").first)
    hand.taps_on(page.get_by_label("Me", exact=True))
    hand.picks("#ask-1", "nobody")
    page.fill("#words-1", "the dog sleeps in my bed")
    hand.taps_on(page.get_by_text("Add a picture of the paper"))
    hand.photographs("#paper-1")
    hand.picks("#ask-paper-1", "nobody")
    page.fill("#seen", "She drew with her left hand.")
    hand.taps_on(page.get_by_role("button", name="Keep what Ada told me"))
    page.wait_for_url("**/written-down/*")
    took = time.perf_counter() - began
    with capsys.disabled():
        print(f"\nfrom Today to kept: {hand.taps} taps, {took:.1f} s of the machine's own time")
    assert hand.taps <= 11 and took < 60
    assert [row.child_id for row in db.exec(select(Response))] == [cast.ada.id] * 2
    page.context.close()
