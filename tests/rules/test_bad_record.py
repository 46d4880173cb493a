"""A record full of what people paste: every page of every person still opens, and both reports and the export are whole."""

import io
import json
import zipfile
from collections.abc import Iterator

import pytest
from docx import Document
from pypdf import PdfReader

from app.exports.commands import export_command
from tests import people
from tests.bad_input import PROBES, assert_plain, pages_of
from tests.forms import DATES
from tests.house import House

PASTED = ("control characters", "scripts", "markup", "formats, quotes and one long word")
HOSTILE = "\n".join(PROBES[name] for name in PASTED).replace("w" * 5_000, "w" * 500)  # longer than a line is long enough on paper
ENDS = ("/sign-out", "/sit/exit", "/sit/stop", "/sit/finish", "/hand-over", "/unlock", "/sign-in", "/sign-in/as", "/e", "/decline")


@pytest.fixture(scope="module")
def full(house: House, forms) -> House:
    """Every form sent by the first who has it, all its typed fields hostile at once."""
    house.put_back("priya")
    sent = 0
    for who, form in forms:
        if not form.action.endswith(ENDS):
            typed = {name: [HOSTILE] for name, one in form.fields.items() if one.typed and name not in DATES}
            house.be(who)
            answer = house.send(form, form.filled() | typed | {"keep": ["yes"]})
            assert answer.status_code < 500, form.action
            sent += bool(typed and answer.status_code == 303)
    assert sent >= 20
    return house


def test_every_page_opens_and_nothing_typed_is_part_of_it(full):
    shown = 0
    for who in full.doors:
        full.be(who)
        for address in pages_of(full, who):
            answer = full.client.get(address)
            page = assert_plain(f"{who}: {address}", answer)
            shown += bool(page and "&lt;script&gt;alert(1)" in answer.text)
    assert shown >= 20


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_the_report_is_made_and_whole(full, kind):
    full.be("priya")
    answer = people.take_copy(full.client, "/practitioner/children/K-1001/report/CF-1001/copies/professionals", kind)
    assert answer.status_code == 200, f"{kind}: {answer.status_code} {answer.text[:200]}"
    text = read(kind, answer.content)
    assert "alert(1)" in text and "seven{{7*7}}seven" in text and "seven49seven" not in text


def read(kind: str, data: bytes) -> str:
    if kind == "pdf":
        return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages).replace("\n", "")
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    body = Document(io.BytesIO(data)).element.body
    return "".join(node.text or "" for node in body.iter() if node.tag.endswith("}t"))


def test_the_export_holds_the_words_as_they_were_typed(full):
    with full.record() as db:
        made = json.loads(export_command(db, "K-1001"))
    assert HOSTILE in set(texts(made))


def texts(made: object) -> Iterator[str]:
    for one in made.values() if isinstance(made, dict) else made if isinstance(made, list) else ():
        yield from texts(one)
    if isinstance(made, str):
        yield made
