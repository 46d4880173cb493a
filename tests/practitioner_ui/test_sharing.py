"""From a child's wish to the file a half-brother's father may or may not have, through the pages."""

import io
import re

import pytest
from docx import Document
from sqlmodel import select

from app.conferences.models import Report
from app.exports.formats.word import file as word
from app.trail.models import Happening
from tests import people, voices
from tests.sharing.conftest import OPEN, SECRET, told  # noqa: F401

HOME = "/practitioner/children/K-1001"
REPORT = HOME + "/report/CF-1001"


def send(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


@pytest.fixture
def lees(told):  # noqa: F811
    return f"{REPORT}/parents/{told.lee.id.hex}"


def test_each_reader_is_chosen_first_and_the_chair_makes_none_for_a_parent(client, cast, told, lees):  # noqa: F811
    page = people.sign_in(client, cast.priya).get(REPORT).text
    assert "Lee, father" in page and "Marta, mother" in page and "Darren" not in page
    page = people.sign_in(client, cast.ruth).get(REPORT).text
    assert "Lee, father" not in page and "copies/worker" not in page
    assert client.get(lees).status_code == 403 and client.get(REPORT + "/copies/worker").status_code == 403
    assert client.get(REPORT + "/copies/everybody").status_code == 404


def test_a_fathers_copy_from_nothing_to_the_file(client, db, cast, told, lees):  # noqa: F811
    people.sign_in(client, cast.priya)
    page = client.get(lees).text
    assert "Nothing has been put in yet." in page and "CANARY" not in page and " checked" not in page
    box = f"response:{told.open.id.hex}"
    wrong = send(client, lees + "/items", items=box, answer="taken-out", reason="")
    assert wrong.status_code == 422 and "Say why this is left out" in wrong.text and f'value="{box}" checked' in wrong.text
    assert send(client, lees + "/items", answer="put-in").status_code == 422
    assert send(client, lees + "/items", items=box, answer="put-in").status_code == 303
    assert "I looked through all of this. It is for Lee, father and nobody else." in client.get(lees).text
    assert send(client, lees, format="docx").status_code == 422, "nobody said that they looked"
    made = people.take_copy(client, lees, "docx")
    text = "\n".join(word.texts(made.content))
    assert OPEN in text and SECRET not in text and "Copy for Lee, father" in text
    assert "left out" not in text.lower() and "not in this copy" not in text and "wish" not in text.lower()
    assert "Lee" not in made.headers["content-disposition"]
    db.rollback()
    assert db.exec(select(Report)).one().parent_id == told.lee.id
    assert "Darren" not in text and "Ben" not in text and Document(io.BytesIO(made.content)).core_properties.author == ""


def test_what_changed_since_it_was_looked_through_does_not_leave(client, db, cast, told, lees):  # noqa: F811
    people.sign_in(client, cast.priya)
    mark = re.search(r'name="reviewed" value="(\w+)"', client.get(lees).text)[1]
    send(client, lees + "/items", items=f"response:{told.secret.id.hex}", answer="put-in")
    answer = send(client, lees, format="docx", looked="yes", reviewed=mark)
    assert answer.status_code == 409 and "Something changed since you looked" in answer.text
    db.rollback()
    assert db.exec(select(Report)).all() == []
    assert db.exec(select(Happening).where(Happening.what == "copy-stopped")).one().detail["why"] == "Changed"


def test_the_worker_proposes_the_manager_agrees_and_only_then_it_stands(client, db, cast, told):  # noqa: F811
    told.wishes("worker-and-manager")
    address = f"{HOME}/responses/{told.open.id.hex}"
    people.sign_in(client, cast.priya)
    wrong = send(client, address + "/sharing", who="professionals", reason=" ")
    assert wrong.status_code == 422 and "not what the child wished" in wrong.text
    assert send(client, address + "/sharing", who="professionals", reason="School has to know.").status_code == 303
    assert "It waits for a manager." in client.get(address).text
    assert OPEN not in people.sign_in(client, cast.ruth).get("/practitioner/conferences/CF-1001/children/K-1001").text
    page = people.sign_in(client, cast.sam).get(HOME + "/sharing").text
    row = re.search(r"agreements/(\w+)", page)[1]
    assert "School has to know." in page
    people.sign_in(client, cast.priya)
    assert send(client, f"{HOME}/sharing/agreements/{row}", said="yes").status_code == 403
    people.sign_in(client, cast.sam)
    assert send(client, f"{HOME}/sharing/agreements/{row}", said="no", note="").status_code == 422
    assert send(client, f"{HOME}/sharing/agreements/{row}", said="yes").status_code == 303
    assert send(client, f"{HOME}/sharing/agreements/{row}", said="no", note="x").status_code == 409
    page = people.sign_in(client, cast.ruth).get("/practitioner/conferences/CF-1001/children/K-1001").text
    assert OPEN in page and SECRET not in page and "Decided by Priya Nair" in page
    assert "decided who may see an answer" in people.sign_in(client, cast.noor).get(HOME + "/trail").text


def test_the_chair_says_what_a_copy_may_tell(client, cast, told, lees):  # noqa: F811
    people.sign_in(client, cast.ruth)
    assert send(client, lees + "/held-back", safe="yes", reason="").status_code == 422
    assert send(client, lees + "/held-back", safe="yes", reason="He knows already.").status_code == 303
    assert "He knows already." in client.get(lees + "/held-back").text
    people.sign_in(client, cast.priya)
    assert send(client, lees + "/held-back", safe="yes", reason="x").status_code == 403
    assert "This copy does not hold everything" in client.get(lees).text


def test_withheld_words_stop_every_copy_and_are_shown_on_the_page(client, db, cast, told):  # noqa: F811
    people.sign_in(client, cast.priya)
    assert send(client, HOME + "/sharing/words", words=" ").status_code == 422
    assert send(client, HOME + "/sharing/words", words="the dog").status_code == 303
    address = REPORT + "/copies/professionals"
    assert "This copy cannot leave yet" in client.get(address).text
    stopped = people.take_copy(client, address, "docx")
    assert stopped.status_code == 409 and "withheld" in stopped.text
    lift = re.search(r'action="([^"]+/lift)"', client.get(HOME + "/sharing").text)[1]
    assert send(client, lift).status_code == 303
    assert people.take_copy(client, address, "docx").status_code == 200


def test_each_father_has_his_own_childs_copy_and_nothing_of_his_childs_half_sibling(client, db, cast, told, lees):  # noqa: F811
    """Darren is Ben's father and Lee is Ada's: through the pages, both ways."""
    said = voices.say(db, cast, cast.ben, "BENS-CANARY I miss Ada", step="home")
    bens = f"/practitioner/children/K-1002/report/CF-1001/parents/{told.darren.id.hex}"
    people.sign_in(client, cast.priya)
    assert client.get(f"{REPORT}/parents/{told.darren.id.hex}").status_code == 404
    assert client.get(bens.replace(told.darren.id.hex, told.lee.id.hex)).status_code == 404
    for page, row in ((bens, said), (lees, told.open)):
        assert send(client, page + "/items", items=f"response:{row.id.hex}", answer="put-in").status_code == 303
    assert send(client, bens + "/items", items=f"response:{told.open.id.hex}", answer="put-in").status_code == 422, "another child's answer"
    darrens, lee_reads = ("\n".join(word.texts(people.take_copy(client, page, "docx").content)) for page in (bens, lees))
    assert "BENS-CANARY I miss [my brother or sister]" in darrens and "Copy for Darren, father" in darrens
    assert OPEN in lee_reads and "SECRET" not in lee_reads
    assert not [one for one in ("Ada", "Lee", "OPEN-CANARY", "SECRET", "K-1001") if one in darrens]
    assert not [one for one in ("Ben", "Darren", "BENS-CANARY", "K-1002") if one in lee_reads]
