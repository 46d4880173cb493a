"""A symbol's picture must be there, be a plain drawing of the right size, and hold nothing that could act."""

import re
import xml.etree.ElementTree as tree
from pathlib import Path

from app.catalogue.faults import Fault

SIZES = {"card": "0 0 150 110", "icon": "0 0 48 48", "face": "0 0 120 120"}
ALLOWED = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "title"}
# Shape, colour and place; nothing that names another thing, fetches, moves by itself or listens.
KEYS = {
    "viewBox", "width", "height", "version", "id", "class", "role", "{http://www.w3.org/XML/1998/namespace}space", "d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy",
    "r", "rx", "ry", "transform", "fill", "fill-rule", "clip-rule", "fill-opacity", "opacity", "stroke",
    "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-opacity",
}  # fmt: skip
NAMESPACE = "{http://www.w3.org/2000/svg}"


def svg_faults(index, root: Path) -> list[Fault]:
    faults = []
    for symbol in index.symbols:
        name = f"{root.name}/symbols/{symbol.file}"
        try:
            text = (root / "symbols" / symbol.file).read_text("utf-8")
        except (FileNotFoundError, UnicodeDecodeError):
            faults.append(Fault(name, 1, "the picture is missing", f"draw it, {SIZES[symbol.shape]}"))
            continue
        faults += [Fault(name, 1, what, remedy) for what, remedy in wrong(text, SIZES[symbol.shape])]
    return faults


def wrong(text: str, size: str = "") -> list[tuple[str, str]]:
    """What is wrong with a drawing and the remedy of each; `size` is the viewBox it must have, any when empty."""
    if re.search(r"<!(DOCTYPE|ENTITY)|<\?xml-stylesheet", text, re.IGNORECASE):
        return [("the picture holds a document type or a style sheet", "take it out")]
    try:
        drawn = tree.fromstring(text)
    except (tree.ParseError, ValueError) as problem:
        return [(f"the picture cannot be read ({problem})", "save it as plain SVG")]
    found = []
    if drawn.tag != f"{NAMESPACE}svg":
        found.append(("the picture is not SVG", "save it as plain SVG"))
    if not _measured(drawn, size):
        remedy = f"a picture of this shape is “{size or '0 0 width height'}”"
        found.append((f"the picture is sized “{drawn.get('viewBox')}”", remedy))
    for part in drawn.iter():
        found += _part(part)
    return found


def _measured(drawn: tree.Element, size: str) -> bool:
    """Without a viewBox a picture does not know how to grow with its place."""
    box = drawn.get("viewBox", "")
    return box == size if size else re.fullmatch(r"-?[\d.]+( -?[\d.]+){3}", box) is not None


def _part(part: tree.Element) -> list[tuple[str, str]]:
    word = str(part.tag).removeprefix(NAMESPACE)
    found = []
    if word not in ALLOWED:
        found.append((f"“{word}” may not be in a picture", f"use {', '.join(sorted(ALLOWED - {'svg'}))}"))
    for key, value in part.attrib.items():
        if key not in KEYS or re.search(r"url\s*\(|javascript:|&#|[<>\\]", value, re.IGNORECASE):
            found.append((f"“{key}” may not be in a picture", "take it out"))
    return found
