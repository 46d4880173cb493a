"""Pack for brothers and sisters in one go, hand over, show a code, write down a no, write up afterwards."""

import pytest
from sqlmodel import select

from app.identity.models import PractitionerSession
from app.sittings.models import Sitting, SittingStatus
from app.trail import What
from app.trail.models import Happening
from app.vault import clear
from practitioner_ui.desk.qr import qr_path
from tests import people

PACK, HAND_OVER = "/practitioner/families/FM-1001/pack", "/practitioner/families/FM-1001/hand-over"
BOTH = {
    "children": ["K-1001", "K-1002"], "place": "home", "activities-K-1001": ["how-things-are"],
    "activities-K-1002": ["my-three-houses", "what-i-want-the-meeting-to-know"],
}  # fmt: skip


@pytest.fixture
def worker(client, cast):
    return people.sign_in(client, cast.priya)


def post(client, address: str, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


def packed(db) -> dict:
    """The newest sitting of each child. The commit lets go of the one writer's place, which the app needs next."""
    rows = db.exec(select(Sitting).order_by(Sitting.packed_at).execution_options(populate_existing=True)).all()
    db.commit()
    return {row.child_id: row for row in rows}


def opened(db, row, field: str) -> str | None:
    text = clear(row, field)
    db.commit()
    return text


def one(db, query):
    row = db.exec(query).all()[-1]
    db.commit()
    return row


def test_activities_are_proposed_for_each_child(worker):
    page = worker.get(PACK).text
    assert page.count('name="children"') == 2 and page.count('name="children" value="K-1001" checked') == 1
    assert 'name="activities-K-1001" value="how-things-are" checked' in page


def test_one_child_and_one_area_can_be_asked_for(worker):
    page = worker.get(f"{PACK}?child=K-1002&area=health").text
    assert 'value="K-1002" checked' in page and 'value="K-1001" checked' not in page


def test_one_press_packs_for_both_each_their_own(worker, db, cast):
    answer = post(worker, PACK, **BOTH)
    assert answer.headers["location"].startswith(f"{HAND_OVER}?child=")
    rows = packed(db)
    assert rows[cast.ada.id].activities == ["how-things-are"]
    assert rows[cast.ben.id].activities == BOTH["activities-K-1002"]
    assert {row.place for row in rows.values()} == {"home"} and rows[cast.ada.id].band == "6-7"


def test_pressing_twice_packs_once(worker, db):
    post(worker, PACK, **BOTH)
    assert post(worker, PACK, **BOTH).status_code == 303
    assert len(db.exec(select(Sitting)).all()) == 2


def test_wording_language_and_help_can_be_changed(worker, db, cast):
    more = {"band-K-1001": "easy-read", "aids-K-1001": "Symbol board", "interpreter-K-1001": "yes", "language-K-1001": "xx"}
    post(worker, PACK, **{**BOTH, **more})
    row = packed(db)[cast.ada.id]
    assert (row.band, row.interpreter, row.language, opened(db, row, "aids")) == ("easy-read", True, "en", "Symbol board")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"children": []}, "Choose at least one child."),
        ({"place": "moon"}, "Choose where it will be."),
        ({"activities-K-1002": []}, "Choose at least one activity for Ben, or leave Ben out."),
        ({"activities-K-1002": ["no-such"]}, "Choose at least one activity for Ben, or leave Ben out."),
        ({"place_note": "x" * 20_001}, "Keep it to 20,000 characters or fewer"),
    ],
)
def test_what_is_missing_is_named_and_nothing_typed_is_lost(worker, db, change, says):
    answer = post(worker, PACK, **{**BOTH, "place_note": "The <b>kitchen</b> 🙂", **change})
    assert answer.status_code == 422 and says in answer.text
    assert "The &lt;b&gt;kitchen&lt;/b&gt; 🙂" in answer.text or "place_note" in change
    assert db.exec(select(Sitting)).all() == []


@pytest.mark.parametrize(("who", "status"), [("ruth", 403), ("lowe", 403), ("grace", 403), ("noor", 403), ("tom", 404), ("root", 404)])
def test_others_do_not_pack(client, cast, db, who, status):
    people.sign_in(client, getattr(cast, who))
    for address in (PACK, HAND_OVER):
        assert client.get(address).status_code == status
    assert post(client, PACK, **BOTH).status_code == status and packed(db) == {}


def test_another_familys_child_cannot_be_smuggled_in(worker, db, cast):
    post(worker, PACK, **{**BOTH, "children": ["K-1001", "K-2001"], "activities-K-2001": ["how-things-are"]})
    assert set(packed(db)) == {cast.ada.id}


def address_of(db, child, verb: str) -> str:
    return f"/practitioner/children/{child.reference}/sittings/{packed(db)[child.id].id.hex}/{verb}"


def test_handing_over_asks_who_is_there_and_locks_every_adult_page(worker, db, cast):
    post(worker, PACK, **BOTH)
    asked = post(worker, address_of(db, cast.ada, "hand-over"))
    assert asked.status_code == 422 and "Say who is in the room." in asked.text
    given = post(worker, address_of(db, cast.ada, "hand-over"), room="me")
    assert given.headers["location"] == "/sit/hello" and worker.cookies.get("heard-child")
    row = packed(db)[cast.ada.id]
    assert (row.status, row.seen_alone, row.present) == (SittingStatus.OPEN, True, ["worker"])
    assert worker.get(HAND_OVER).status_code == 423
    assert one(db, select(PractitionerSession.state)) == "handed-over"


def test_the_tablet_comes_back_to_the_family_it_left(worker, db, cast):
    post(worker, PACK, **BOTH)
    post(worker, address_of(db, cast.ada, "hand-over"), room="helper")
    back = post(worker, "/practitioner/unlock", secret=people.PIN)
    assert worker.get(back.headers["location"]).headers["location"] == f"{HAND_OVER}?back=K-1001"
    assert "You have the tablet back. Ada’s pages are locked." in worker.get(f"{HAND_OVER}?back=K-1001").text
    assert worker.get("/sit").status_code == 410 or worker.get("/sit").status_code == 303


def test_somebody_else_in_the_room_is_not_alone(worker, db, cast):
    post(worker, PACK, **BOTH)
    who = post(worker, address_of(db, cast.ben, "hand-over"), room="others", not_alone_reason="Dad stayed")
    assert "Say who else is in the room." in who.text and "Dad stayed" in who.text
    post(worker, address_of(db, cast.ben, "hand-over"), room="others", others=["parent"], not_alone_reason="Dad stayed")
    row = packed(db)[cast.ben.id]
    assert row.seen_alone is False and opened(db, row, "not_alone_reason") == "Dad stayed"


def test_a_no_is_written_down_with_the_reason(worker, db, cast):
    post(worker, PACK, **BOTH)
    assert post(worker, address_of(db, cast.ben, "decline"), reason="He went to play").status_code == 303
    row = packed(db)[cast.ben.id]
    assert row.status == SittingStatus.DECLINED and opened(db, row, "declined_reason") == "He went to play"
    assert "Said no" in worker.get(HAND_OVER).text
    assert post(worker, address_of(db, cast.ben, "hand-over"), room="me").status_code == 409


def test_a_sitting_of_another_child_is_not_found_under_this_one(worker, db, cast):
    post(worker, PACK, **BOTH)
    theirs = people.pack_for(db, cast, cast.cleo)
    for verb in ("hand-over", "decline", "own-device", "own-device/code", "own-device/end", "write-up"):
        for sitting in (theirs, packed(db)[cast.ben.id]):
            address = f"/practitioner/children/K-1001/sittings/{sitting.id.hex}/{verb}"
            assert post(worker, address, room="me", place="home", present=["worker"]).status_code == 404


def test_writing_up_keeps_where_and_who(worker, db, cast):
    post(worker, PACK, **BOTH)
    address = address_of(db, cast.ada, "write-up")
    assert "Where was it?" in worker.get(address).text
    missing = post(worker, address, present_note="Her aunt 🙂")
    assert missing.status_code == 422 and "Her aunt 🙂" in missing.text and "Say who is in the room." in missing.text
    fields = {"place": "school", "place_note": "Library", "present": ["worker", "other"], "not_alone_reason": "", "aids": "Cards"}
    assert post(worker, address, **fields, present_note="Her aunt", interpreter="yes").status_code == 303
    row = packed(db)[cast.ada.id]
    assert (row.place, opened(db, row, "place_note"), row.seen_alone, row.interpreter) == ("school", "Library", False, True)
    assert "Her aunt" in worker.get(address).text
    assert one(db, select(Happening).where(Happening.what == What.SITTING_WRITTEN_UP.value))


def test_two_who_write_up_one_visit_see_both_texts(worker, db, cast):
    post(worker, PACK, **BOTH)
    address = address_of(db, cast.ada, "write-up")
    stood = stood_on(worker.get(address).text)
    fields = {"place": "school", "present": ["worker"], "stood": stood}
    assert post(worker, address, **fields, place_note="Library").status_code == 303
    people.sign_in(worker, cast.sam)
    late = post(worker, address, **fields, place_note="The hall")
    assert late.status_code == 409 and "Library" in late.text and "The hall" in late.text and "Nothing is lost" in late.text
    assert opened(db, packed(db)[cast.ada.id], "place_note") == "Library", "nothing was written over"
    again = {**fields, "stood": stood_on(late.text)}
    assert post(worker, address, **again, place_note="The hall").status_code == 303
    assert opened(db, packed(db)[cast.ada.id], "place_note") == "The hall"


def stood_on(page: str) -> str:
    import re

    return re.search(r'name="stood" value="(\w+)"', page)[1]


def test_a_code_as_a_drawing_is_the_code(tmp_path):
    """Every dark square of the code, and no other, is in the path."""
    import re

    import segno

    qr = qr_path("http://127.0.0.1:8000/e#ABC-DEFGHJK")
    dark = set()
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)", qr.path):
        dark |= {(int(x) - 4 + step, int(y) - 4) for step in range(int(width))}
    matrix = segno.make("http://127.0.0.1:8000/e#ABC-DEFGHJK", error="m", micro=False).matrix
    assert dark == {(x, y) for y, row in enumerate(matrix) for x, cell in enumerate(row) if cell}
    assert qr.size == len(matrix) + 8
