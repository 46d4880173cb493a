"""A symbol's picture must be there, be a plain drawing of the right size, and hold nothing that could act."""

import re
import xml.etree.ElementTree as tree
from pathlib import Path

from app.catalogue.faults import Fault

SIZES = {"card": "0 0 150 110", "icon": "0 0 48 48", "face": "0 0 120 120"}
ALLOWED = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "title"}
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
        faults += [Fault(name, 1, what, remedy) for what, remedy in _wrong(text, SIZES[symbol.shape])]
    return faults


def _wrong(text: str, size: str) -> list[tuple[str, str]]:
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        return [("the picture holds a document type", "take it out")]
    try:
        drawn = tree.fromstring(text)
    except tree.ParseError as problem:
        return [(f"the picture cannot be read ({problem})", "save it as plain SVG")]
    found = []
    if drawn.get("viewBox") != size:
        found.append((f"the picture is sized “{drawn.get('viewBox')}”", f"a picture of this shape is “{size}”"))
    for part in drawn.iter():
        word = part.tag.removeprefix(NAMESPACE)
        if word not in ALLOWED:
            found.append((f"“{word}” may not be in a picture", f"use {', '.join(sorted(ALLOWED - {'svg'}))}"))
        found += [(f"“{key}” may not be in a picture", "take it out") for key in part.attrib if _acts(key)]
    return found


def _acts(key: str) -> bool:
    return key == "style" or key.endswith("href") or key.startswith("on")
