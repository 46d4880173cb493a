"""The battery dies, the tab is closed, two are open: what was given is there, and what was being made is there but for the last moment."""

from sqlmodel import select

from app.envelopes.models import Draft
from tests.offline.tablet import KNOW

# As a full disk does it: the row is taken, and then its transaction is not.
FULL = """() => { window.add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (row) { const asked = window.add.call(this, row); this.transaction.abort(); return asked } }"""


def drafts(tablet) -> list[Draft]:
    return tablet.rows(select(Draft))


def test_a_battery_that_dies_while_a_child_types_takes_the_last_moment_at_most(tablet, cast):
    tablet.start()
    sitting = tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.offline()
    tablet.writes("Given before.")
    tablet.go(KNOW)
    held = tablet.waiting()
    tablet.page.type("textarea[name=words]", "Nobody comes in the morning")
    tablet.until(lambda: tablet.waiting() > held)
    tablet.page.type("textarea[name=words]", " and then")
    tablet.killed()
    tablet.start()
    tablet.go("/p")
    tablet.drained()
    [draft] = drafts(tablet)
    typed = tablet.read(draft, "text")["words"][0]
    assert "Nobody comes in the morning and then".startswith(typed) and len(typed) > 0
    assert [row[2] for row in tablet.kept(sitting)] == ["Given before."]


def test_what_was_typed_before_a_pause_is_there_whole_and_gives_way_to_the_answer(tablet, cast):
    tablet.start()
    sitting = tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.go(KNOW)
    tablet.page.fill("textarea[name=words]", "First I wrote this.")
    tablet.until(lambda: any(row.text for row in drafts(tablet)))
    [draft] = drafts(tablet)
    assert tablet.read(draft, "text") == {"words": ["First I wrote this."]}
    tablet.page.fill("textarea[name=words]", "I want this instead.")
    tablet.press("form.answer button.go")
    tablet.drained()
    assert [row[2] for row in tablet.kept(sitting)] == ["I want this instead."]
    assert [row.text for row in drafts(tablet)] == [None]


def test_a_clock_that_is_years_wrong_or_jumps_changes_no_order_and_loses_nothing(tablet, cast):
    tablet.start()
    sitting = tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.offline()
    for year, words in (("2016", "one"), ("2036", "two"), ("1970", "three")):
        tablet.page.clock.set_fixed_time(f"{year}-03-27T01:30:00")
        tablet.writes(words)
    tablet.offline(False)
    tablet.tries()
    tablet.drained()
    assert [row[2] for row in tablet.kept(sitting)] == ["one", "two", "three"]


def test_a_tablet_with_no_room_left_says_so_and_keeps_the_words_on_the_page(tablet, cast):
    """R18: nothing earlier is touched, and once there is room the same press keeps it."""
    tablet.start()
    sitting = tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.offline()
    tablet.writes("There was room for this.")
    tablet.go(KNOW)
    tablet.page.evaluate(FULL)
    tablet.page.fill("textarea[name=words]", "No room for this.")
    tablet.page.click("form.answer button.go")
    line = tablet.page.locator("[data-kept-line]")
    tablet.until(lambda: line.get_attribute("data-state") == "grown-up")
    assert tablet.page.input_value("textarea[name=words]") == "No room for this." and tablet.waiting() == 1
    tablet.page.evaluate("() => { IDBObjectStore.prototype.add = window.add }")
    tablet.press("form.answer button.go")
    tablet.offline(False)
    tablet.tries()
    tablet.drained()
    assert [row[2] for row in tablet.kept(sitting)] == ["There was room for this.", "No room for this."]
