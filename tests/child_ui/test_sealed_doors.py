"""Who may hand something in sealed, how much, and that nothing comes back but a receipt and a count."""

import pytest
from sqlmodel import select

from app.envelopes.models import Envelope
from app.trail import What, record
from app.trail.models import Happening
from tests import people, sealing
from tests.child_ui.handed_in import WORDS, fresh, pack, states, words_of


def test_a_sisters_envelope_never_adds_to_her_brother(client, app, db, cast, tablet):
    """Her capability on his envelope, and her sealed bytes under his number: both come to nothing."""
    his = pack(app, db, cast, cast.ben)
    hers = tablet.page(WORDS, words="hers")
    wrong = his.send(client, hers, **{"X-Heard-Capability": tablet.capability})
    assert wrong.status_code == 404
    moved = his.send(client, hers)
    assert moved.json()["state"] == "shelf"
    assert states(db, his) == [("shelf", "not-opened")] and words_of(db, his) == words_of(db, tablet) == []


@pytest.mark.parametrize("wrong", ["", "x", "x" * 5000])
def test_without_the_capability_there_is_no_such_envelope(client, db, tablet, wrong):
    item = tablet.page(WORDS, words="x")
    held = {"X-Heard-Capability": wrong}
    answers = [tablet.send(client, item, **held), client.get(f"/sealed/{tablet.envelope}/pages", headers=held),
               client.post(f"/sealed/{tablet.envelope}/waiting", json={"count": 1}, headers=held)]  # fmt: skip
    assert {answer.status_code for answer in answers} == {404}
    assert states(db, tablet) == []


def test_an_unknown_envelope_looks_like_a_wrong_capability(client, tablet):
    item = tablet.page(WORDS, words="x")
    there = tablet.send(client, item, **{"X-Heard-Capability": "x"})
    nowhere = client.post(f"/sealed/{'0' * 32}", content=item.data, headers=tablet.headers(item))
    assert (there.status_code, there.text) == (nowhere.status_code, nowhere.text)
    assert client.post("/sealed/not-hex", content=item.data, headers=tablet.headers(item)).status_code == 404


def test_too_much_is_refused_whole(client, app, db, tablet, monkeypatch):
    """S41: nothing half stored, and the tablet keeps it."""
    large = app.state.settings.upload_megabytes * 1_000_000 + 1_000_000
    assert tablet.send(client, sealing.Item(0, tablet.form, b"\x01" + bytes(large))).status_code == 413
    monkeypatch.setattr("app.envelopes.intake.MOST_IN_ALL", 900)
    assert tablet.send(client, tablet.page(WORDS, seq=0, words="fits")).status_code == 200
    assert tablet.send(client, tablet.page(WORDS, words="more " * 200)).status_code == 413
    assert states(db, tablet) == [("kept", "")]


@pytest.mark.parametrize("name", ["X-Heard-Seq", "X-Heard-Form", "X-Heard-Digest"])
@pytest.mark.parametrize("wrong", ["", "-1", "99999999", "a b", "0" * 64])
def test_a_head_that_says_nothing_is_not_signed_for(client, db, tablet, name, wrong):
    item = tablet.page(WORDS, words="x")
    if (name, wrong) in {("X-Heard-Form", "99999999"), ("X-Heard-Form", "-1")}:
        return  # a form's mark may be any short word
    assert tablet.send(client, item, **{name: wrong}).status_code == 400
    assert states(db, tablet) == []


def test_an_envelope_is_made_once_asked_for_and_its_capability_is_stored_nowhere(client, settings, db, cast):
    people.hand_over(client, db, cast, cast.ada)
    first, second = client.get("/sit/envelope").json(), client.get("/sit/envelope").json()
    assert first["envelope"] != second["envelope"] and first["capability"] != second["capability"]
    assert f'data-envelope="{second["envelope"]}"' in client.get("/sit/hello").text
    files = [file.read_bytes() for file in settings.home.rglob("*") if file.is_file()]
    assert not any(first["capability"].encode() in file for file in files)
    for told in (first, second):
        tablet = sealing.tablet_from(told)
        assert tablet.send(client, tablet.page(WORDS, words="hello")).json()["state"] == "kept"


def test_on_a_childs_own_device_there_is_no_envelope(client, db, cast):
    sitting = people.hand_over(client, db, cast, cast.ada)
    sitting.manner = "own-device"
    db.add(sitting)
    record(db, people.SCENE, What.SITTING_OPENED, child_id=sitting.child_id)
    db.commit()
    assert client.get("/sit/envelope").status_code == 404


def test_the_tablet_says_how_many_and_nothing_else(client, db, tablet):
    """R20"""
    address, held = f"/sealed/{tablet.envelope}/waiting", {"X-Heard-Capability": tablet.capability}
    assert client.post(address, json={"count": 3}, headers=held).status_code == 204
    for wrong in ({"count": -1}, {"count": "3"}, {"count": True}, [], {"count": 3_000_000}, {}):
        assert client.post(address, json=wrong, headers=held).status_code == 400
    row = fresh(db, lambda: db.exec(select(Envelope)).one())
    assert row.waiting == 3 and row.heard_at
    assert fresh(db, lambda: db.exec(select(Happening).where(Happening.what == "sealed-waiting")).all()) == []


def test_nothing_sealed_can_be_read_back(client, db, tablet):
    """S1, S24: with the capability, every address and method of the envelope."""
    tablet.send(client, tablet.page(WORDS, words="canary-told"))
    tablet.send(client, tablet.page("/sit/nowhere/x", words="canary-held"))
    held = {"X-Heard-Capability": tablet.capability}
    for method in ("GET", "POST", "PUT", "DELETE", "PATCH"):
        for end in ("", "/pages", "/waiting", "/items", "/0"):
            assert "canary" not in client.request(method, f"/sealed/{tablet.envelope}{end}", headers=held).text
