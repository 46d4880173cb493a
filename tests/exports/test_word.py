"""The Word copy: real headings, alternative text, one child, and a council's own template."""

import io
import shutil

import pytest
from docx import Document
from sqlmodel import select

from app.conferences.models import Report
from app.exports import word
from app.exports.making import SiblingNamed
from app.trail.models import Happening
from tests.exports.conftest import MARKUP


def opened(made):
    return Document(io.BytesIO(made.data))


def everything(made) -> str:
    return "\n".join(word.texts(made.data))


def test_it_reads_in_order_with_real_headings_and_the_words_first(told, cast, make):
    paragraphs = opened(make(cast.ada, "docx")).paragraphs
    assert paragraphs[0].style.name == "Heading 1" and paragraphs[0].text == "What Ada told us"
    headings = [p.text for p in paragraphs if p.style.name == "Heading 2"]
    assert headings.index("What adults think this means") < headings.index("Ada’s plan, and the evidence from Ada")
    first = next(n for n, p in enumerate(paragraphs) if p.style.name == "Child's words")
    assert paragraphs[first].text == "“I do [my brother or sister]’s bottle.\nMum is tired. 😀”"
    assert first < next(n for n, p in enumerate(paragraphs) if p.style.name == "Heading 2")


def test_each_picture_has_words_for_those_who_cannot_see_it(told, cast, make):
    shapes = opened(make(cast.ada, "docx")).inline_shapes
    assert shapes and all("Drawing by Ada" in shape._inline.docPr.get("descr") for shape in shapes)


def test_nothing_of_a_sibling_and_no_author_is_in_the_file(told, cast, make):
    made = make(cast.ada, "docx")
    text, core = everything(made), opened(made).core_properties
    assert "Ben" not in text and "CANARY" not in text and "K-1002" not in text
    assert (core.author, core.last_modified_by, core.language, core.title) == ("", "", "en-GB", "What Ada told us")
    assert made.name == "K-1001-CF-1001.docx"


def test_markup_in_words_stays_text(told, cast, make):
    assert MARKUP in everything(make(cast.ada, "docx"))


def test_outcomes_say_whether_they_rest_on_the_child(told, cast, make):
    text = everything(make(cast.ada, "docx"))
    assert "Outcome 1: A grown-up is up first" in text and "No child evidence" in text


def test_a_child_without_words_gets_an_honest_report(cast, make):
    text = everything(make(cast.ben, "docx"))
    assert "There are no words or drawings of Ben’s own" in text and "Not asked" in text


def test_what_was_made_is_recorded_with_its_fingerprint(told, cast, make, db):
    made = make(cast.ada, "docx")
    row = db.exec(select(Report)).one()
    assert (row.digest, row.format, row.made_by) == (made.digest, "docx", "Priya Nair")
    happening = db.exec(select(Happening).where(Happening.what == "report-made")).one()
    assert happening.detail["sha256"] == made.digest and "Mum" not in str(happening.detail)


def test_a_councils_template_is_used_and_a_broken_one_is_said(told, cast, make, home):
    (home / "templates").mkdir()
    ours = Document(word.OURS)
    ours.paragraphs[0].insert_paragraph_before("Larkhill Council")
    ours.save(home / "templates" / "report.docx")
    assert opened(make(cast.ada, "docx")).paragraphs[0].text == "Larkhill Council"
    (home / "templates" / "report.docx").write_bytes(b"not a Word file")
    with pytest.raises(word.TemplateFault) as fault:
        make(cast.ada, "docx")
    assert "templates/report.docx" in str(fault.value.words)


def test_a_template_that_names_a_sibling_is_stopped_at_the_door(told, cast, make, home, db):
    (home / "templates").mkdir()
    shutil.copy(word.OURS, home / "templates" / "report.docx")
    ours = Document(word.OURS)
    ours.add_paragraph("Ben lives here too")
    ours.save(home / "templates" / "report.docx")
    with pytest.raises(SiblingNamed):
        make(cast.ada, "docx")
    assert db.exec(select(Report)).all() == []
