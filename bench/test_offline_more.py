"""What befalls a tablet without signal more seldom: two tabs, a new version of the site, one thing we cannot take,
an empty answer, a look chosen there, a tab closed in the middle of a line; and a whole visit to two children."""

from sqlmodel import select

from app.responses.models import DrawingBatch
from tests.journeys.steps import look
from tests.offline.conftest import *  # noqa: F403
from tests.offline.tablet import KNOW, ONE_PLACE, WORRIES
from tests.offline.test_lies import nine_of_ten_arrive


def test_one_that_always_fails_on_our_side_holds_up_none_of_the_others(tablet, waiting, liar):
    nine_of_ten_arrive(tablet, waiting, liar, 500)
    tablet.until(lambda: tablet.page.locator("[data-kept-line]").get_attribute("data-state") == "here")


def test_two_tabs_give_each_thing_once_and_under_numbers_of_their_own(tablet, cast):
    tablet.start()
    sitting = tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.offline()
    other = tablet.context.new_page()
    other.goto(tablet.base + KNOW)
    tablet.go(KNOW)
    other.fill("textarea[name=words]", "From the second.")
    tablet.page.fill("textarea[name=words]", "From the first.")
    tablet.press("form.answer button.go")
    with other.expect_navigation():
        other.click("form.answer button.go")
    tablet.offline(False)
    tablet.tries()
    tablet.drained()
    assert sorted(row[2] for row in tablet.kept(sitting)) == ["From the first.", "From the second."]
    numbers = [item.seq for item in tablet.items()]
    assert len(numbers) == len(set(numbers))


def test_a_new_version_of_the_site_in_the_middle_leaves_what_waits_as_it_is(tablet, cast, monkeypatch):
    tablet.start()
    sitting = tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.offline()
    tablet.writes("Sealed by the old version.")
    monkeypatch.setattr("child_ui.worker.version", lambda: "ffffffffff")
    tablet.offline(False)
    tablet.page.evaluate("async () => { const site = await navigator.serviceWorker.getRegistration(); await site.update() }")
    tablet.until(lambda: tablet.page.evaluate("caches.keys()").count("shell-ffffffffff") == 1)
    tablet.until(lambda: [row[2] for row in tablet.kept(sitting)] == ["Sealed by the old version."])
    tablet.until(lambda: [name for name in tablet.page.evaluate("caches.keys()") if name.startswith("shell-")] == ["shell-ffffffffff"])


def test_an_empty_answer_is_told_kindly_without_the_network(tablet, cast):
    tablet.start()
    tablet.handed_to(cast.ben, ("how-things-are",))
    tablet.ready()
    tablet.offline()
    tablet.go("/sit/how-things-are/home")
    tablet.page.locator("form.answer button.go").last.click()
    assert tablet.page.locator("form.answer [role=alert]").inner_text().startswith("Pick one.")
    assert tablet.waiting() == 0 and tablet.page.url.endswith("/home")
    tablet.page.locator("input[name=choice]").first.check(force=True)
    tablet.press(tablet.page.locator("form.answer button.go").last)
    assert tablet.waiting() == 1


def test_a_look_chosen_without_a_line_is_on_every_page_after_and_told_to_the_server(tablet, cast):
    tablet.start()
    sitting = tablet.handed_to(cast.ben, band="13+")
    tablet.ready()
    tablet.offline()
    tablet.go("/sit/what-i-want-the-meeting-to-know/know")
    tablet.page.fill("textarea[name=words]", "Half written")
    tablet.page.click("[data-look] button")
    page = tablet.page.locator("html")
    tablet.until(lambda: "look-night" in page.get_attribute("class"))
    assert tablet.page.input_value("textarea[name=words]") == "Half written"
    tablet.go("/sit/looks")
    assert page.get_attribute("class") == "look-night" and tablet.page.locator("input[value=night]").is_checked()
    tablet.page.check("input[name=more][value=large]", force=True)
    tablet.press("form.answer button.go")
    assert page.get_attribute("class") == "look-night look-large"
    tablet.offline(False)
    tablet.tries()
    tablet.drained()
    tablet.db.refresh(sitting)
    assert sitting.look == "night large"


def test_a_tab_closed_in_the_middle_of_a_line_keeps_what_was_drawn_of_it(tablet, cast):
    tablet.start()
    tablet.handed_to(cast.ada, ("my-three-houses",))
    tablet.ready()
    tablet.offline()
    tablet.go(WORRIES)
    canvas = tablet.page.locator("canvas").first
    canvas.wait_for()
    box = canvas.bounding_box()
    tablet.page.mouse.move(box["x"] + 30, box["y"] + 60)
    tablet.page.mouse.down()
    tablet.page.mouse.move(box["x"] + 200, box["y"] + 90, steps=20)
    tablet.until(lambda: tablet.waiting() > 0)
    tablet.killed()
    tablet.start()
    tablet.go("/p")
    tablet.drained()
    assert len(tablet.rows(select(DrawingBatch))) >= 1


def test_brother_and_sister_after_each_other_from_what_was_packed_before_the_visit(tablet, cast):
    """Nobody's name is on the tablet, nobody gets the other's pages, and each child's words arrive under that child."""
    tablet.start()
    ada, ben = tablet.taken(cast.ada, cast.ben, activities=("my-three-houses", *ONE_PLACE))
    assert tablet.page.url.endswith("/p")
    tablet.offline()
    tablet.page.reload()
    assert "Ada" not in tablet.page.content() and "Ben" not in tablet.page.content()
    look(tablet.page)
    for label, words in ((ada, "I am Ada."), (ben, "I am Ben.")):
        tablet.opens(label)
        tablet.page.click("a[href='/sit/about-exit']")
        assert "cannot" in tablet.page.inner_text("dialog[open]")
        look(tablet.page)
        tablet.page.click("dialog[open] [data-close]")
        tablet.arrives()
        tablet.draws()
        tablet.press("button.tell")
        tablet.page.fill("textarea[name=words]", f"{words} A house.")
        tablet.press("form.answer button.go")
        tablet.writes(words)
        tablet.go("/sit/finish")
        tablet.press("form.answer button.go")
        tablet.press("main a[href='/practitioner/unlock']")
        assert "Giving the tablet back needs signal" in tablet.page.inner_text("main")
        look(tablet.page)
        assert not tablet.page.locator(f".packed-card:has-text('{label}') button:visible").count()
    tablet.offline(False)
    tablet.page.reload()
    tablet.drained()
    for child, words in ((cast.ada, "I am Ada."), (cast.ben, "I am Ben.")):
        told = tablet.kept(tablet.sittings[child.reference])
        assert [row[2] for row in told if row[2]] == [f"{words} A house.", words]
        assert [row[0] for row in told] == ["with-me", "worries", "worries", "know"]
        batches = tablet.rows(select(DrawingBatch).where(DrawingBatch.child_id == child.id))
        assert len(batches) > 0 and sorted(row.seq for row in batches) == list(range(len(batches)))
    assert {item.state for item in tablet.items()} == {"kept"} and tablet.problems == []
