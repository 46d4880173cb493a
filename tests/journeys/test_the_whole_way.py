"""From a child's answer to that child's conference report: with scripts, without, and right to left."""

import io

import docx
import pytest
from sqlmodel import select

from app.families.models import Family
from app.identity.permissions import Role
from app.sittings.models import Sitting
from app.trail import What, record
from tests import people
from tests.access.test_isolation import outcome_of, section_of
from tests.journeys.steps import ChildAtTheTablet, Worker, go, look, press, sign_in

WORDS = {
    "K-1001": "I want someone to come in the morning.",
    "K-1002": "Can the dog stay with us please.",
    "K-1003": "Tuesdays are the hard one, then it is too late for my coursework.",
}


@pytest.fixture
def three(db, cast):
    """Ada (7), Ben (10) and their brother Dan (14), each with an assessment section and a plan outcome."""
    family = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    dan = people.add_child(db, family, "K-1003", "Dan", 14)
    people.allocate(db, cast.priya, dan, Role.SOCIAL_WORKER)
    for child in (cast.ada, cast.ben, dan):
        section_of(db, child)
        outcome_of(db, child)
    db.commit()
    return cast


def new_page(chromium, served: str, scripts: bool = True, **more):
    context = chromium.new_context(java_script_enabled=scripts, accept_downloads=True, **{"viewport": {"width": 820, "height": 1180}, **more})
    context.base, context.without_scripts = served, not scripts
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.problems = []
    page.on("console", lambda line: page.problems.append(line.text) if line.type == "error" and "423" not in line.text else None)
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    return page


def the_children_tell(page, worker: Worker, scripts: bool) -> None:
    for reference, words in WORDS.items():
        worker.hands_over("FM-1001", reference)
        child = ChildAtTheTablet(page, scripts)
        child.arrives()
        child.answers_a_scale()
        child.sorts()
        child.writes(words)
        child.draws(f"This is my house, says {reference}.")
        child.finishes()
        worker.takes_back(people.PIN)


def test_three_siblings_tell_and_each_is_heard_at_the_conference(chromium, served, db, three):
    """Without scripts too, in bench."""
    the_whole_way(chromium, served, db, scripts=True)


def the_whole_way(chromium, served, db, scripts):
    page = new_page(chromium, served, scripts)
    sign_in(page, "priya", people.PASSWORD)
    worker = Worker(page)
    worker.packs("FM-1001", list(WORDS))
    the_children_tell(page, worker, scripts)

    worker.reads("K-1001", WORDS["K-1001"])
    worker.analyses("Ada asks for help in the mornings.")
    worker.attaches("Health|health")
    worker.attaches("Outcome|outcome")
    go(page, "/practitioner/families/FM-1001")

    word = docx.Document(io.BytesIO(worker.makes_report("K-1001", "CF-1001", "docx")))
    text = "\n".join(p.text for p in word.paragraphs) + "\n".join(c.text for t in word.tables for r in t.rows for c in r.cells)
    assert WORDS["K-1001"] in text
    assert not any(WORDS[other] in text for other in ("K-1002", "K-1003")) and "Ben" not in text and "Dan" not in text
    assert worker.makes_report("K-1001", "CF-1001", "pdf").startswith(b"%PDF-")

    chair = new_page(chromium, served, scripts)
    the_chair_checks_and_challenges(chair)
    the_worker_answers(page)
    the_chair_closes(chair)
    assert page.problems == [] and chair.problems == []


CHILD_PAGE = "/practitioner/conferences/CF-1001/children/K-1001"


def the_chair_checks_and_challenges(page) -> None:
    sign_in(page, "ruth", people.PASSWORD)
    go(page, "/practitioner/conferences/CF-1001")
    go(page, CHILD_PAGE)
    assert WORDS["K-1001"] in page.inner_text("main")
    assert page.locator("input[type=radio]:checked").count() == 0, "a check was chosen beforehand"
    for part in ("space", "voice", "audience", "influence"):
        page.check(f"input[name={part}][value=partly]", force=True)
    page.select_option("select[name=participation]", "PN6")
    press(page, page.locator("form[action$='/check'] button").last)
    page.locator("form[action$='/challenges'] textarea").fill("Ada asked for mornings. Why January?")
    press(page, page.locator("form[action$='/challenges'] button").last)


def the_worker_answers(page) -> None:
    go(page, CHILD_PAGE)
    page.locator("form[action$='/answer'] textarea").fill("A breakfast place starts on Wednesday.")
    press(page, page.locator("form[action$='/answer'] button").last)


def the_chair_closes(page) -> None:
    go(page, CHILD_PAGE)
    assert "A breakfast place starts on Wednesday." in page.inner_text("main")
    form = page.locator("form:has(textarea[name=outcome])")
    form.locator("textarea[name=outcome]").fill("Agreed: someone comes from Wednesday.")
    press(page, form.locator("button").last)
    assert "Agreed: someone comes from Wednesday." in page.inner_text("main")


def test_a_child_tells_it_right_to_left(chromium, served, db, three):
    """The made-up language mirrors every page and shows each word nobody can translate."""
    tells_it_right_to_left(chromium, served, db, three, "K-1001", "handed-over")


def tells_it_right_to_left(chromium, served, db, three, reference: str, manner: str) -> None:
    from app.families.models import Child
    from app.sittings.devices import open_on_device

    child = db.exec(select(Child).where(Child.reference == reference)).one()
    sitting = people.pack_for(db, three, child, language="en-XB")
    token = open_on_device(db, three.actor(three.priya), sitting, manner)
    db.commit()
    page = new_page(chromium, served)
    page.context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
    go(page, "/sit/hello")
    assert page.get_attribute("html", "dir") == "rtl" and page.get_attribute("html", "lang") == "en-XB"
    teller = ChildAtTheTablet(page)
    teller.arrives()
    teller.answers_a_scale()
    teller.sorts()
    teller.writes("صباح الخير, said with an English end.")
    teller.draws("my house")
    for address in ("/sit", "/sit/stop", "/sit/talk"):
        go(page, address)
        assert unmarked(page) == [], address
    teller.finishes()
    assert page.problems == []


def unmarked(page) -> list[str]:
    """Words on the page that the made-up language did not mark: they were never made translatable."""
    return page.evaluate("""() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent.trim();
        if (text && /[A-Za-z]{2}/.test(text) && !/[⟦⟧]/.test(text) && !node.parentElement.closest('script, style, textarea')) found.push(text);
      }
      return found;
    }""")


def test_a_sign_that_a_child_wants_to_talk_reaches_the_worker_and_the_manager_at_once(chromium, served, db, three):
    page = new_page(chromium, served)
    sign_in(page, "priya", people.PASSWORD)
    worker = Worker(page)
    worker.packs("FM-1001", ["K-1002"])
    worker.hands_over("FM-1001", "K-1002")
    manager = new_page(chromium, served)
    manager.clock.install()
    sign_in(manager, "sam", people.PASSWORD)
    go(manager, "/practitioner/families/FM-1001")
    page.locator("form[action$='/sit/talk'] button").click()
    page.wait_for_selector("dialog[open] h1")
    look(page)
    assert "Priya" in page.inner_text("dialog[open]")
    manager.clock.run_for(16_000)  # her page asks again every fifteen seconds
    manager.wait_for_selector(".waiting")
    assert "Ben" in manager.inner_text(".waiting")
    press(manager, manager.locator(".waiting a"))
    manager.locator("form[action*='/signals/'] button").last.click()
    manager.wait_for_selector("form[action*='/signals/']", state="detached")
    page.goto(served + "/sit")
    worker.takes_back(people.PIN)
    assert page.problems == []


def until(page, so) -> None:
    for _ in range(200):
        if so():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it never came to be")


def arrived(db, table) -> int:
    """How many have come, plainly or sealed."""
    db.rollback()
    return len(db.exec(select(table)).all())


def test_what_was_drawn_is_kept_when_the_tab_is_killed(chromium, served, db, three):
    from app.responses.models import Drawing, DrawingBatch
    from app.sittings.devices import open_on_device

    sitting = people.pack_for(db, three, three.ben, activities=("my-three-houses",))
    token = open_on_device(db, three.actor(three.priya), sitting, "handed-over")
    db.commit()
    page = new_page(chromium, served)
    page.context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
    go(page, "/sit/my-three-houses/worries")
    ChildAtTheTablet(page)._strokes()
    until(page, lambda: arrived(db, DrawingBatch))
    page.set_viewport_size({"width": 1180, "height": 820})
    drawn = page.locator("canvas").first.screenshot()
    assert len(set(drawn)) > 20, "turning the tablet wiped the drawing"
    page.wait_for_function("() => !document.querySelector('[data-unsent]')")
    page.context.close()
    db.rollback()
    assert len(db.exec(select(Drawing)).all()) == 1
    assert len(db.exec(select(DrawingBatch)).all()) >= 1
    db.rollback()
    worker = new_page(chromium, served)
    sign_in(worker, "priya", people.PASSWORD)
    go(worker, "/practitioner/children/K-1002")
    assert worker.locator("main img[src*='drawing']").count() >= 1, "the worker does not see what was drawn"


def test_no_worker_page_is_left_in_reach_of_the_child(chromium, served, db, three):
    """S24, in Chromium: back, typed addresses and a new tab show the lock page only."""
    page = new_page(chromium, served)
    sign_in(page, "priya", people.PASSWORD)
    worker = Worker(page)
    worker.packs("FM-1001", ["K-1001"])
    go(page, "/practitioner/children/K-1002")
    worker.hands_over("FM-1001", "K-1001")
    for _ in range(4):
        page.go_back()
        assert "Ben" not in page.inner_text("body")
    other = page.context.new_page()
    assert other.goto(served + "/practitioner/children/K-1002").status == 423
    assert "Ben" not in other.inner_text("body")


def test_every_sitting_says_who_was_there(chromium, served, db, three):
    page = new_page(chromium, served)
    sign_in(page, "priya", people.PASSWORD)
    worker = Worker(page)
    worker.packs("FM-1001", ["K-1001"])
    worker.hands_over("FM-1001", "K-1001")
    db.rollback()
    row = db.exec(select(Sitting)).one()
    db.refresh(row)
    assert (row.present, row.seen_alone, row.place) == (["worker"], True, "school")
    record(db, people.SCENE, What.SIGNED_OUT)
    db.rollback()
