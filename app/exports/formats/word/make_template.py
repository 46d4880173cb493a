"""Makes report.docx, the Word template that ships. Run it again when the layout changes: python -m app.exports.formats.word.make_template

A council can put its own in HEARD_HOME/templates/report.docx; it takes the same tags.
"""

from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from app.exports.formats.word.template_lines import LINES
from app.exports.formats.word.template_styles import set_styles

OUT = Path(__file__).with_name("report.docx")


def main() -> None:
    document = Document()
    _page(document)
    set_styles(document)
    _properties(document)
    _footer(document)
    _body(document)
    document.save(OUT)


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(14), Mm(16)


def _properties(document: Any) -> None:
    core = document.core_properties
    core.author = core.last_modified_by = core.comments = core.keywords = core.subject = core.category = ""
    core.title, core.language = "{{ title }}", "en-GB"


def _footer(document: Any) -> None:
    line = document.sections[0].footer.paragraphs[0]
    document.styles["Footer"].paragraph_format.tab_stops.clear_all()
    line.paragraph_format.tab_stops.add_tab_stop(Mm(170), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run("{{ footer }}\tPage ")
    _field(line, "PAGE")
    line.add_run(" of ")
    _field(line, "NUMPAGES")


def _field(paragraph: Any, code: str) -> None:
    for kind, text in (("begin", None), (None, code), ("separate", None), ("text", "1"), ("end", None)):
        run = paragraph.add_run("1" if kind == "text" else "")
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif kind is None:
            asked = OxmlElement("w:instrText")
            asked.set(qn("xml:space"), "preserve")
            asked.text = text
            run._r.append(asked)


def _body(document: Any) -> None:
    for style, text in LINES:
        if style == "table":
            _table(document, *text)
        elif style == "Heading 2, new page":
            _paragraph(document, "Heading 2", text).paragraph_format.page_break_before = True
        else:
            _paragraph(document, style, text)


def _paragraph(document: Any, style: str, text: str) -> Any:
    """`*bold*`, `§asked§` and `¤spoken¤` mark runs; everything else is one run, so that a tag is never torn apart."""
    paragraph = document.add_paragraph(style=style)
    for n, part in enumerate(text.split("*")):
        for m, piece in enumerate(part.split("§")):
            for k, words in enumerate(piece.split("¤")):
                run = paragraph.add_run(words)
                run.bold = True if n % 2 else None
                if m % 2 or k % 2:
                    run.style = "Asked" if m % 2 else "Child's words, in a line"
    return paragraph


def _table(document: Any, heads: tuple[str, ...], loop: str, cells: tuple[str, ...], widths: tuple[int, ...]) -> None:
    table = document.add_table(rows=4, cols=len(heads))
    table.style, table.autofit = "Table Grid", False
    for n, head in enumerate(heads):
        table.cell(0, n).paragraphs[0].add_run(head).bold = True
        table.cell(2, n).paragraphs[0].add_run(cells[n])
        table.columns[n].width = Mm(widths[n])
        for row in table.rows:
            row.cells[n].width = Mm(widths[n])
    table.cell(1, 0).paragraphs[0].add_run("{%tr for " + loop + " %}")
    table.cell(3, 0).paragraphs[0].add_run("{%tr endfor %}")
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    for row in table.rows:
        row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


if __name__ == "__main__":
    main()
