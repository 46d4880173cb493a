"""Taking sittings along, what is still out, what is held on the shelf, and a tablet that will not come online."""

import json
import re
from datetime import timedelta
from uuid import UUID

import pytest
from sqlmodel import select

from app.envelopes.models import Envelope, SealedItem
from app.identity.models import PractitionerSession
from app.kit import clock
from app.sittings.models import Sitting
from app.trail.models import Happening
from tests import people, sealing
from tests.envelopes.record import as_read

TAKE, SHELF, RESCUE = "/practitioner/families/FM-1001/take", "/practitioner/shelf", "/practitioner/rescue"
ADA = "/practitioner/children/K-1001"
WORDS = "/sit/what-i-want-the-meeting-to-know/know"


@pytest.fixture
def tablet(app, db, cast):
    return sealing.tablet_for(db, app.state.keyring, cast.actor(cast.priya), people.pack_for(db, cast, cast.ada))


@pytest.fixture
def worker(client, cast):
    return people.sign_in(client, cast.priya)


def post(client, address: str, files=None, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)}, files=files)


def fresh(db, found):
    db.rollback()
    db.expire_all()
    value = found()
    db.rollback()
    return value


def take_both(worker, db, cast):
    ids = [people.pack_for(db, cast, child).id.hex for child in (cast.ada, cast.ben)]
    return post(worker, TAKE, sittings=ids)


class TestTaking:
    def test_each_child_gets_an_envelope_and_a_word_of_their_own(self, worker, db, cast):
        page = take_both(worker, db, cast)
        found = re.findall(r'data-envelope="(\w+)" data-capability="([\w-]+)" data-label="(\w+)"', page.text)
        assert page.status_code == 200 and len(found) == 2
        assert len({label for _, _, label in found}) == 2
        rows = fresh(db, lambda: {row.id.hex: (row.child_id, row.capability_hash) for row in db.exec(select(Envelope))})
        assert {rows[envelope][0] for envelope, _, _ in found} == {cast.ada.id, cast.ben.id}
        assert not any(capability in rows[envelope][1] for envelope, capability, _ in found)

    def test_the_tablet_gets_words_and_no_names(self, worker, db, cast):
        """What the script reads off the page, and so what the first page of the tablet shows, names nobody."""
        attributes = " ".join(re.findall(r"<li (data-envelope[^>]*)>", take_both(worker, db, cast).text))
        assert attributes and "Ada" not in attributes and "K-1001" not in attributes

    def test_the_pages_can_be_fetched_with_what_the_page_holds(self, worker, db, cast):
        envelope, capability = re.search(r'data-envelope="(\w+)" data-capability="([\w-]+)"', take_both(worker, db, cast).text).groups()
        worker.cookies.clear()
        assert "/sit/hello" in worker.get(f"/sealed/{envelope}/pages", headers={"X-Heard-Capability": capability}).json()["pages"]

    def test_nobody_chosen_is_said_beside_the_boxes(self, worker, db, cast):
        people.pack_for(db, cast, cast.ada)
        answer = post(worker, TAKE)
        assert answer.status_code == 422 and "Choose at least one child" in answer.text

    def test_a_sitting_of_another_family_is_not_taken(self, worker, db, cast):
        other = people.pack_for(db, cast, cast.cleo)
        assert post(worker, TAKE, sittings=[other.id.hex]).status_code == 422
        assert fresh(db, lambda: db.exec(select(Envelope)).all()) == []

    def test_without_scripts_the_page_says_that_nothing_was_taken(self, worker, db, cast):
        assert "<noscript>" in take_both(worker, db, cast).text

    def test_lock_and_go_shuts_the_workers_pages(self, worker, db, cast):
        answer = post(worker, "/practitioner/lock")
        assert (answer.status_code, answer.headers["location"]) == (303, "/p")
        assert worker.get("/practitioner").status_code == 423
        assert fresh(db, lambda: db.exec(select(PractitionerSession)).one().state) == "handed-over"
        unlocked = worker.post("/practitioner/unlock", data={"secret": people.PIN, "csrf_token": people.token_for(worker)})
        assert unlocked.status_code == 303 and worker.get("/practitioner").status_code == 200


class TestStillOut:
    def count(self, worker, tablet, n):
        worker.post(f"/sealed/{tablet.envelope}/waiting", json={"count": n}, headers={"X-Heard-Capability": tablet.capability})

    def test_today_says_what_a_tablet_still_holds(self, worker, tablet):
        self.count(worker, tablet, 3)
        page = worker.get("/practitioner").text
        assert "3 things Ada gave are still on a tablet (boat)" in page and "No word from it" not in page
        self.count(worker, tablet, 0)
        assert "still on a tablet" not in worker.get("/practitioner").text

    def test_after_two_days_of_silence_it_says_so_loudly(self, client, cast, tablet):
        """R20"""
        self.count(client, tablet, 1)
        for hours, silent in ((47, False), (49, True)):
            with clock.frozen(clock.now() + timedelta(hours=hours)):
                page = people.sign_in(client, cast.priya).get("/practitioner").text
                assert ("No word from it for two days" in page) is silent and "One thing Ada gave" in page

    def test_pages_that_went_along_and_never_came_back_are_remembered(self, client, cast, tablet):
        with clock.frozen(clock.now() + timedelta(days=3)):
            page = people.sign_in(client, cast.priya).get("/practitioner").text
            assert "Pages for Ada (boat) went along on a tablet" in page and "No word from it" in page
        tablet.send(client, tablet.page(WORDS, words="back"))
        assert "went along" not in client.get("/practitioner").text

    def test_a_worker_of_another_family_sees_none_of_it(self, client, cast, tablet):
        self.count(client, tablet, 3)
        assert "on a tablet" not in people.sign_in(client, cast.tom).get("/practitioner").text


@pytest.fixture
def held(client, tablet, worker):
    """Words for a page that is not there, and bytes that do not open."""
    tablet.send(client, tablet.page("/sit/how-things-are/gone", words="canary <b>held</b>"))
    tablet.send(client, sealing.Item(1, tablet.form, b"\x01" + bytes(200)))
    return tablet


class TestShelf:
    def test_it_lists_who_and_how_many_and_opens_nothing(self, worker, db, held):
        page = worker.get(SHELF).text
        assert "Ada" in page and "2 things are held." in page and "canary" not in page and "Ben" not in page
        assert "2 things tablets sent are held" in worker.get("/practitioner").text

    def test_a_childs_shelf_shows_the_words_and_why_and_it_is_on_the_trail(self, worker, db, held):
        page = worker.get(f"{ADA}/shelf").text
        assert "canary &lt;b&gt;held&lt;/b&gt;" in page
        assert "not in this sitting" in page and "could not be opened" in page and "Nothing of it can be read here" in page
        shown = fresh(db, lambda: db.exec(select(Happening).where(Happening.what == "words-shown")).all())
        assert [row.detail["purpose"] for row in shown] == ["looking at what is held"]

    def test_said_once_that_it_was_looked_at(self, worker, db, held):
        first = fresh(db, lambda: db.exec(select(SealedItem).order_by(SealedItem.seq)).first().id.hex)
        for _ in range(2):
            assert post(worker, f"{ADA}/shelf/{first}/looked-at").status_code == 303
        page = worker.get(f"{ADA}/shelf").text
        assert page.count("Looked at by Priya Nair.") == 1 and page.count("Say you have looked") == 1
        assert "Nobody has looked at one of them." in worker.get(SHELF).text

    def test_a_brothers_item_cannot_be_marked_from_his_sisters_page(self, worker, db, held):
        item = fresh(db, lambda: db.exec(select(SealedItem)).first().id.hex)
        assert post(worker, f"/practitioner/children/K-1002/shelf/{item}/looked-at").status_code == 404

    def test_typed_and_not_sent_is_shown_as_no_answer(self, worker, tablet):
        tablet.send(worker, tablet.page(WORDS, draft=True, words="canary half a"))
        assert "Typed something and did not send it." in worker.get(SHELF).text
        page = worker.get(f"{ADA}/shelf").text
        assert "canary half a" in page and "It is no answer" in page

    @pytest.mark.parametrize("who", ["tom", "lowe", "noor", "root", "olga"])
    def test_nobody_without_the_right_to_read_finds_anything(self, client, cast, held, who):
        people.sign_in(client, getattr(cast, who))
        assert client.get(f"{ADA}/shelf").status_code in (403, 404)
        page = client.get(SHELF)
        assert page.status_code == 403 or "Ada" not in page.text


class TestRescue:
    def send(self, client, text: str | bytes):
        file = text if isinstance(text, bytes) else text.encode()
        return post(client, RESCUE, files={"file": ("heard-rescue-2026-11-20.json", file)})

    def test_each_line_is_kept_as_if_the_tablet_had_sent_it(self, worker, db, tablet):
        file = tablet.rescued(tablet.page(WORDS, words="one"), tablet.page(WORDS, words="two"))
        page = self.send(worker, file).text
        assert "2 of 2 lines are safe here now. You can let the tablet clear its copy." in page
        assert fresh(db, lambda: [told[5] for told, _, _ in as_read(db, tablet)["changed"]]) == ["one", "two"]
        assert self.send(worker, file).text.count("Was here already") == 2
        assert len(fresh(db, lambda: db.exec(select(SealedItem)).all())) == 2

    def test_a_line_that_fails_takes_no_other_with_it(self, worker, db, tablet):
        good, bad = tablet.page(WORDS, words="one"), tablet.page("/sit/nowhere/x", words="x")
        lines = [*tablet.rescued(good, bad).splitlines(), "{", "", "[]", json.dumps({"envelope": "x"}), "null",
                 tablet.rescued(good).replace('"seq": 0', '"seq": true'), tablet.rescued(tablet.page(WORDS, words="three"))]  # fmt: skip
        damaged = json.loads(tablet.rescued(good)) | {"digest": "0" * 64}
        page = self.send(worker, "\n".join([*lines, json.dumps(damaged)])).text
        assert "3 of 9 lines are safe here now." in page and "You can let" not in page
        assert (page.count(" Kept."), page.count("Held on the shelf"), page.count("Damaged:")) == (2, 1, 6)

    def test_another_familys_tablet_is_not_taken_in(self, client, app, db, cast):
        theirs = sealing.tablet_for(db, app.state.keyring, cast.actor(cast.tom), people.pack_for(db, cast, cast.cleo))
        people.sign_in(client, cast.priya)
        page = self.send(client, theirs.rescued(theirs.page(WORDS, words="x"))).text
        assert "Not from a tablet of a child you work with" in page and "Cleo" not in page
        assert fresh(db, lambda: db.exec(select(SealedItem)).all()) == []

    def test_a_file_long_after_the_envelope_is_over_still_comes_in(self, client, db, cast, tablet):
        file = tablet.rescued(tablet.page(WORDS, words="very late"))
        with clock.frozen(clock.now() + timedelta(days=500)):
            people.sign_in(client, cast.priya)
            assert "1 of 1 lines" in self.send(client, file).text

    def test_it_is_on_the_trail_who_brought_it_in(self, worker, db, tablet):
        self.send(worker, tablet.rescued(tablet.page(WORDS, words="one")))
        rows = fresh(db, lambda: db.exec(select(Happening).where(Happening.what == "items-rescued")).all())
        assert [(row.actor_name, row.detail["state"]) for row in rows] == [("Priya Nair", "kept")]

    def test_no_file_is_said_beside_the_field(self, worker):
        assert "Choose the file" in post(worker, RESCUE).text

    @pytest.mark.parametrize("file", [b"\xff\xfe\x00", b"\n\n\n", b"[" * 9000, b'{"sealed": 1}'])
    def test_a_file_of_any_kind_is_answered_for(self, worker, db, file):
        assert self.send(worker, file).status_code == 200
        assert fresh(db, lambda: db.exec(select(SealedItem)).all()) == []


def test_a_taken_sitting_is_written_up_like_any_other(worker, db, tablet):
    tablet.send(worker, tablet.page("/sit/finish", wish="everyone"))
    sitting = fresh(db, lambda: db.exec(select(Sitting)).one().id)
    assert worker.get(f"{ADA}/sittings/{sitting.hex}/write-up").status_code == 200
    assert UUID(hex=tablet.envelope) != sitting
