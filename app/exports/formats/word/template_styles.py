"""How each kind of line looks in the Word template: the child's own words on paper colour, what adults wrote apart from them."""

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

INK, MUTED = RGBColor(0x22, 0x30, 0x3C), RGBColor(0x4A, 0x56, 0x62)
PAPER, PLUM, MIST, LINE = "FFF9F0", "6B4C7A", "EAF4F7", "8A8F94"
FONT = "Arial"


def around(kind: str, colour: str) -> dict[str, tuple[str, int, str]]:
    return dict.fromkeys(("left", "right", "top", "bottom"), (kind, 6, colour))


# name: (points, bold, colour, before, after, shading, borders)
STYLES: dict[str, tuple] = {
    "Child's words": (17, False, INK, 6, 2, PAPER, {"left": ("single", 36, PLUM)}),
    "Child's words, small": (13, False, INK, 4, 1, PAPER, {"left": ("single", 24, PLUM)}),
    "How it was said": (11, False, MUTED, 0, 8, PAPER, {"left": ("single", 24, PLUM)}),
    "Translation": (11, False, INK, 0, 8, None, {"left": ("single", 6, LINE)}),
    "Seen by an adult": (11, False, INK, 0, 8, MIST, {}),
    "Seen by an adult, title": (12, True, INK, 8, 0, MIST, {"top": ("double", 6, "22303C")}),
    "Opinion": (11, False, INK, 0, 0, None, around("single", LINE)),
    "No evidence": (11, True, INK, 6, 8, None, around("dashed", "22303C")),
    "Small print": (11, False, MUTED, 0, 6, None, {}),
    "Question": (11, False, INK, 4, 3, None, {}),
    "Fact": (11, False, INK, 0, 3, None, {}),
}


def set_styles(document: Any) -> None:
    normal = document.styles["Normal"]
    _font(normal, 11, False, INK)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(6), 1.15
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    _headings(document)
    _kinds_of_line(document)
    _kinds_of_words(document)


def _headings(document: Any) -> None:
    for level, (size, before, after) in {1: (24, 0, 2), 2: (15, 16, 6), 3: (12, 10, 3)}.items():
        style = document.styles[f"Heading {level}"]
        _font(style, size, True, INK)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = True
    _border(document.styles["Heading 2"], {"bottom": ("single", 8, "22303C")})


def _kinds_of_line(document: Any) -> None:
    for name, (size, bold, colour, before, after, shade, borders) in STYLES.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Heading 3" if name.endswith(", title") else "Normal"]
        _font(style, size, bold, colour)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        if borders:
            _border(style, borders)
        if shade:
            _shade(style, shade)
    for name in ("Child's words", "Child's words, small", "How it was said", "Translation", "Seen by an adult", "Seen by an adult, title"):
        document.styles[name].paragraph_format.left_indent = document.styles[name].paragraph_format.right_indent = Mm(3)
    for name in ("Child's words", "Child's words, small", "Seen by an adult, title", "Question"):
        document.styles[name].paragraph_format.keep_with_next = True


def _kinds_of_words(document: Any) -> None:
    """The question as asked, and the child's words within a line."""
    asked = document.styles.add_style("Asked", WD_STYLE_TYPE.CHARACTER)
    edge = OxmlElement("w:bdr")
    for key, value in {"val": "single", "sz": "6", "space": "1", "color": LINE}.items():
        edge.set(qn(f"w:{key}"), value)
    asked.element.get_or_add_rPr().append(edge)
    spoken = document.styles.add_style("Child's words, in a line", WD_STYLE_TYPE.CHARACTER)
    shade = OxmlElement("w:shd")
    for key, value in {"val": "clear", "color": "auto", "fill": PAPER}.items():
        shade.set(qn(f"w:{key}"), value)
    spoken.element.get_or_add_rPr().append(shade)


def _font(style: Any, size: int, bold: bool, colour: RGBColor) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, False
    style.font.color.rgb = colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FONT)


def _border(style: Any, borders: dict[str, tuple[str, int, str]]) -> None:
    edges = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        if side in borders:
            kind, size, colour = borders[side]
            edge = OxmlElement(f"w:{side}")
            for key, value in {"val": kind, "sz": str(size), "space": "6", "color": colour}.items():
                edge.set(qn(f"w:{key}"), value)
            edges.append(edge)
    style.element.get_or_add_pPr().insert_element_before(edges, "w:shd", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")


def _shade(style: Any, colour: str) -> None:
    shade = OxmlElement("w:shd")
    for key, value in {"val": "clear", "color": "auto", "fill": colour}.items():
        shade.set(qn(f"w:{key}"), value)
    style.element.get_or_add_pPr().insert_element_before(shade, "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
