"""What somebody finds who takes the tablet apart: sealed bytes and neutral pages, no word and no name."""

from pathlib import Path

from tests import people

WORDS = "zebra-quilt-lantern"
NAME = "Zephyrine"


def found(profile: Path, *needles: str) -> list[str]:
    """Files that hold one of these, in the three ways a browser writes text."""
    raw = [form for needle in needles for form in (needle.encode(), needle.encode("utf-16-le"), needle.encode("utf-16-be"))]
    held = []
    for file in profile.rglob("*"):
        if file.is_file() and not file.is_symlink():
            body = file.read_bytes()
            held += [f"{file.relative_to(profile)}: {one!r}" for one in raw if one in body]
    return held


def named(db, cast) -> None:
    cast.ben.name = NAME
    people.record(db, people.SCENE, people.What.CHILD_ADDED, child_id=cast.ben.id)
    db.commit()


def test_a_full_queue_on_a_stolen_tablet_holds_no_word_and_no_name(tablet, cast, db):
    """S26 and S28: typed, drafted, sealed and waiting; then the whole profile is read byte by byte."""
    named(db, cast)
    tablet.start()
    tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.offline()
    for n in range(3):
        tablet.writes(f"{WORDS} {n}")
    tablet.go("/sit/what-i-want-the-meeting-to-know/know")
    held = tablet.waiting()
    tablet.page.type("textarea[name=words]", f"{WORDS} not sent")
    tablet.until(lambda: tablet.waiting() > held)
    tablet.press("[data-tile=exit]")
    tablet.shut()
    assert found(tablet.profile, "my-place"), "the scan must be able to find what is there"
    assert found(tablet.profile, WORDS, NAME) == []


def test_after_handing_back_only_neutral_pages_are_left(tablet, cast, db):
    named(db, cast)
    tablet.start()
    [label] = tablet.taken(cast.ben)
    tablet.opens(label)
    tablet.arrives()
    tablet.writes(WORDS)
    tablet.go("/sit/finish")
    tablet.press("form.answer button.go")
    tablet.drained()
    tablet.press("main a[href='/practitioner/unlock']")
    tablet.go("/p")
    tablet.until(lambda: tablet.page.evaluate("caches.keys()").__len__() == 1)
    left = tablet.page.evaluate("async () => { const store = await import('/static/child/js/outbox/store.js'); return [await store.envelopes(), await store.itemKeys(), await store.current() ?? null] }")
    assert left == [[], [], None]
    tablet.shut()
    assert found(tablet.profile, WORDS) == []
