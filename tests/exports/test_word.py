"""The Word copy: real headings, alternative text, one child, and a council's own template."""

import io
import shutil

import pytest
from docx import Document
from sqlmodel import select

from app.conferences.models import Report
from app.exports.formats.word import file as word
from app.exports.leaving.scanning import SiblingNamed
from app.kit.clock import today
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


def older(home, *gone: str):
    """A council's template from before some parts were there: every paragraph and row that speaks of them is out."""
    (home / "templates").mkdir(exist_ok=True)
    ours = Document(word.OURS)
    for paragraph in ours.paragraphs:
        if any(f"{{{{ {name} }}}}" in paragraph.text for name in gone):
            paragraph._element.getparent().remove(paragraph._element)
    lines = [p.text for p in ours.paragraphs]
    for name in gone:
        if (start := f"{{%p for t in {name} %}}") in lines:
            first = lines.index(start)
            for paragraph in ours.paragraphs[first : first + _length(lines[first:])]:
                paragraph._element.getparent().remove(paragraph._element)
    ours.save(home / "templates" / "report.docx")


def _length(lines):
    """Up to the end that belongs to the first line."""
    deep = 0
    for n, line in enumerate(lines, 1):
        deep += line.startswith("{%p for") - line.startswith("{%p endfor")
        if not deep:
            return n
    raise AssertionError


def test_our_own_template_holds_all_of_a_report(told, cast, make, home):
    older(home)
    assert make(cast.ada, "docx").data and make(cast.ben, "docx").data


def test_an_older_template_says_which_part_it_has_no_place_for_and_what_to_do(told, cast, make, home, db):
    older(home, "tellings", "made")
    with pytest.raises(word.TemplateFault) as fault:
        make(cast.ada, "docx")
    words = str(fault.value.words)
    assert "what the child was told (tellings), who made it (made)" in words and "docs/templates.md" in words
    assert db.exec(select(Report)).all() == []
    assert make(cast.ada, "pdf").data.startswith(b"%PDF"), "the other format needs no template"


def test_an_older_template_is_good_for_a_report_that_needs_nothing_newer(cast, make, home):
    older(home, "tellings")
    assert make(cast.ben, "docx").data


def test_a_template_that_says_what_it_leaves_out_is_taken_at_its_word(told, cast, make, home):
    older(home, "tellings")
    ours = Document(home / "templates" / "report.docx")
    ours.add_paragraph("{# leaves out: tellings #}")
    ours.save(home / "templates" / "report.docx")
    text = everything(make(cast.ada, "docx"))
    assert "We ring." not in text and "leaves out" not in text


def test_every_page_says_whose_copy_it_is_who_made_it_and_when(told, cast, make):
    footer = opened(make(cast.ada, "docx")).sections[0].footer.paragraphs[0].text
    assert "K-1001, conference CF-1001. Copy for professionals. Made by Priya Nair" in footer and str(today().year) in footer


def test_a_template_that_names_a_sibling_is_stopped_at_the_door(told, cast, make, home, db):
    (home / "templates").mkdir()
    shutil.copy(word.OURS, home / "templates" / "report.docx")
    ours = Document(word.OURS)
    ours.add_paragraph("Ben lives here too")
    ours.save(home / "templates" / "report.docx")
    with pytest.raises(SiblingNamed):
        make(cast.ada, "docx")
    assert db.exec(select(Report)).all() == []
