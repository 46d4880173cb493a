"""What a tablet hands in sealed is kept once, whole, under the right child, and never lost."""

import base64
import json
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import select

from app.envelopes.register import addresses
from app.kit import clock
from app.kit.errors import Busy
from app.signals.models import Signal
from app.sittings.devices import lock, open_on_device
from app.sittings.models import SittingStatus
from app.trail.models import Happening
from tests import people, sealing
from tests.child_ui.handed_in import WORDS, fresh, states, status_of, words_of
from tests.envelopes.record import rows_of, sitting_of
from tests.routes import walk


def test_an_answer_is_kept_and_its_receipt_fits(client, db, tablet):
    item = tablet.page(WORDS, words="Nobody comes.")
    answer = tablet.send(client, item)
    told = answer.json()
    assert answer.status_code == 200 and sealing.fits(told, tablet.receipt_key)
    assert (told["envelope"], told["seq"], told["digest"], told["state"]) == (tablet.envelope, 0, item.digest, "kept")
    assert not sealing.fits(told | {"seq": 1}, tablet.receipt_key)
    assert words_of(db, tablet) == ["Nobody comes."]


awkward = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), min_size=1, max_size=60) | st.sampled_from(
    ["👩‍👧‍👦 🏠", "أريد أن يأتي أحد", "zero\u200bwidth\u200d", "\u202eright to left", "e\u0301 é", " spaces ", "a\nb\n\nc"]
)


@given(words=awkward.filter(lambda text: text.strip()))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_words_arrive_byte_for_byte(client, db, tablet, words):
    """S33"""
    assert tablet.send(client, tablet.page(WORDS, words=words)).json()["state"] == "kept"
    assert words_of(db, tablet)[-1] == words


def test_nothing_of_the_words_can_be_read_in_the_database(client, app, settings, db, tablet):
    """S55: kept, held and typed alike."""
    tablet.send(client, tablet.page(WORDS, words="canary-kept"))
    tablet.send(client, tablet.page("/sit/nowhere/at-all", words="canary-held"))
    tablet.send(client, tablet.page(WORDS, draft=True, words="canary-typed"))
    assert [state for state, _ in states(db, tablet)] == ["kept", "shelf", "kept"]
    files = [file.read_bytes() for file in settings.home.rglob("*") if file.is_file()]
    assert any(tablet.envelope.encode() in file or bytes.fromhex(tablet.envelope) in file for file in files)
    for canary in (b"canary-", base64.b64encode(b"canary-kept")[:10], "canary-".encode("utf-16-le")):
        assert not any(canary in file for file in files)


@pytest.mark.parametrize(("make", "reason"), [
    (lambda t: t.page("/sit/nowhere/at-all", words="x"), "no-page"),
    (lambda t: t.page("/practitioner/families", words="x"), "no-page"),
    (lambda t: t.page("/sit/../../etc/passwd", words="x"), "no-page"),
    (lambda t: t.page("/sit/how-things-are/nowhere", words="x"), "no-page"),
    (lambda t: t.page(WORDS, words="   "), "not-an-answer"),
    (lambda t: t.page(WORDS, words="x" * 20_001), "not-an-answer"),
    (lambda t: t.page("/sit/how-things-are/home", feeling="not-offered"), "not-an-answer"),
    (lambda t: t.sealed(sealing.letter(WORDS, b"--x", "multipart/form-data; boundary=y")), "not-read"),
    (lambda t: t.sealed(sealing.letter(WORDS, b"words", "text/plain")), "not-read"),
    (lambda t: t.sealed(sealing.letter(f"{WORDS}/strokes", b"{", "application/json")), "not-read"),
    (lambda t: t.sealed(sealing.letter(f"{WORDS}/strokes", b"[" * 9000, "application/json")), "not-read"),
    (lambda t: t.sealed(sealing.letter(f"{WORDS}/strokes", b'{"drawing":"x","seq":0,"ops":[]}', "application/json")), "not-read"),
    (lambda t: t.sealed(sealing.letter(WORDS, b'{"words":"x"}', "application/json")), "not-read"),
    (lambda t: t.sealed(b"no head at all"), "not-read"),
    (lambda t: t.sealed(sealing.letter(WORDS, b"words=x", v=2)), "newer"),
    (lambda t: sealing.Item(t.seq, t.form, b"\x01" + bytes(200)), "not-opened"),
])  # fmt: skip
def test_what_cannot_be_placed_is_held_and_holds_nothing_up(client, db, tablet, make, reason):
    """R15: signed for, whole, and the next one goes through."""
    first = make(tablet)
    answer = tablet.send(client, first)
    assert (answer.status_code, answer.json()["state"]) == (200, "shelf"), answer.text
    assert sealing.fits(answer.json(), tablet.receipt_key)
    assert tablet.send(client, tablet.page(WORDS, seq=first.seq + 1, words="the next")).json()["state"] == "kept"
    assert states(db, tablet) == [("shelf", reason), ("kept", "")]
    assert words_of(db, tablet) == ["the next"]


def test_an_item_that_breaks_us_is_held_and_the_other_nine_arrive(client, db, tablet, monkeypatch):
    """R15"""
    def broken(*_):
        raise RuntimeError("CANARY")

    monkeypatch.setattr("app.signals.models.Signal.__init__", broken)
    items = [tablet.page(WORDS, words=f"answer {n}") if n != 2 else tablet.page("/sit/talk") for n in range(10)]
    for item in items:
        assert tablet.send(client, item).status_code == 200
    assert [reason for _, reason in states(db, tablet)] == ["", "", "broke", *[""] * 7]
    assert len(words_of(db, tablet)) == 9


def test_a_busy_database_promises_nothing(client, app, db, tablet, monkeypatch):
    """R6: no receipt, nothing on the shelf; the same thing again is kept."""
    item = tablet.page(WORDS, words="later")

    def busy(*_, **__):
        raise Busy()

    with monkeypatch.context() as held:
        held.setattr("app.envelopes.delivery.deliver", busy)
        assert tablet.send(client, item).status_code == 503
    assert states(db, tablet) == []
    assert tablet.send(client, item).json()["state"] == "kept"


@pytest.mark.parametrize("ended", ["finished", "paused", "locked", "declined"])
def test_things_still_come_in_after_the_sitting_is_over(client, db, cast, tablet, ended):
    """R16: thirty days later, nobody signed in, the child's session gone."""
    sitting = sitting_of(db, tablet)
    lock(db, people.SCENE, sitting)
    sitting.status = SittingStatus(ended)
    db.commit()
    with clock.frozen(clock.now() + timedelta(days=31)):
        assert tablet.send(client, tablet.page(WORDS, words="late")).json()["state"] == "kept"
    assert words_of(db, tablet) == ["late"] and status_of(db, tablet) == ended


def test_a_sitting_taken_along_opens_with_the_first_thing_that_comes(client, db, tablet):
    tablet.send(client, tablet.page("/sit/hello", understood="yes"))
    sitting = fresh(db, lambda: sitting_of(db, tablet))
    assert (sitting.status, sitting.manner, sitting.understood) == ("open", "handed-over", "yes") and sitting.opened_at


def test_every_button_of_a_page_reaches_what_it_reaches_online(client, db, tablet):
    tablet.send(client, tablet.page("/sit/talk"))
    tablet.send(client, tablet.page("/sit/look", ground="night"))
    tablet.send(client, tablet.page(WORDS, how="dont-know"))
    tablet.send(client, tablet.page(f"{WORDS}/about/words", words="more about it"))
    tablet.send(client, tablet.page("/sit/with-me", choice="my-worker"))
    tablet.send(client, tablet.page("/sit/finish", wish="worker-and-manager"))
    assert {state for state, _ in states(db, tablet)} == {"kept"}
    sitting = fresh(db, lambda: sitting_of(db, tablet))
    assert (sitting.look, sitting.wish, sitting.status) == ("night", "worker-and-manager", "finished")
    assert fresh(db, lambda: len(db.exec(select(Signal)).all())) == 1
    assert fresh(db, lambda: [(row.part, row.how) for row in rows_of(db, tablet)]) == [
        ("", "dont-know"), ("about", "told"), ("", "told"),
    ]  # fmt: skip


def test_exit_on_the_tablet_locks_on_the_server(client, db, cast):
    people.hand_over(client, db, cast, cast.ada)
    tablet = sealing.tablet_from(client.get("/sit/envelope").json())
    assert tablet.send(client, tablet.page("/sit/exit")).json()["state"] == "kept"
    assert client.get("/sit").status_code == 410
    assert status_of(db, tablet) == "locked"


def test_an_old_stop_does_not_close_pages_that_were_opened_again(client, db, cast):
    people.hand_over(client, db, cast, cast.ada)
    tablet = sealing.tablet_from(client.get("/sit/envelope").json())
    sitting = sitting_of(db, tablet)
    client.cookies.set("heard-child", open_on_device(db, cast.actor(cast.priya), sitting, "handed-over"))
    db.commit()
    for path in ("/sit/stop", "/sit/exit", "/sit/finish"):
        assert tablet.send(client, tablet.page(path, wish="everyone")).json()["state"] == "kept"
        assert client.get("/sit").status_code == 200, path
    assert fresh(db, lambda: sitting_of(db, tablet).wish) == "everyone"


def test_what_was_sealed_last_year_is_taken_in_this_year(client, db, tablet):
    item = tablet.page(WORDS, words="last year")
    with clock.frozen(clock.now() + timedelta(days=370)):
        told = tablet.send(client, item).json()
    assert told["state"] == "kept" and sealing.fits(told, tablet.receipt_key)
    assert words_of(db, tablet) == ["last year"]


def test_the_trail_says_what_was_given_and_holds_no_words(client, db, tablet):
    tablet.send(client, tablet.page(WORDS, words="canary-told"))
    tablet.send(client, tablet.page("/sit/nowhere/x", words="canary-held"))
    rows = fresh(db, lambda: db.exec(select(Happening).order_by(Happening.seq)).all())
    what = [row.what for row in rows]
    assert what.index("sitting-opened") < what.index("response-given") < what.index("item-held")
    assert not any("canary" in json.dumps(row.detail) for row in rows)


def test_every_page_that_takes_something_can_take_it_sealed(app):
    """A page added later must be known to child_ui.delivering."""
    posts = {found.path for found in walk(app) if found.unsafe and found.path.startswith("/sit")}
    assert posts == addresses()


def test_an_answer_keeps_the_wording_of_the_page_it_was_given_on(client, db, cast, tablet, monkeypatch):
    """R35: the pages were taken along, then the content was reworded."""
    item = tablet.page(WORDS, words="asked the old way")
    db.rollback()
    from app.catalogue import catalogue
    from app.envelopes import editions

    step = catalogue().step("what-i-want-the-meeting-to-know", "know")
    before = step.ask.text("6-7")
    monkeypatch.setattr(editions, "form_version", lambda: "2-later")
    monkeypatch.setitem(step.ask.__dict__, "default", "A NEW WORDING?")
    monkeypatch.setitem(step.ask.__dict__, "bands", {})
    tablet.send(client, item)
    tablet.form = "2-later"
    tablet.send(client, tablet.page(WORDS, words="asked the new way"))
    shown = fresh(db, lambda: [row.shown["question"] for row in rows_of(db, tablet)])
    assert shown == [before, "A NEW WORDING?"] and before != shown[1]
