"""Every text in a finished Word file: for the last look before it leaves, and to see that nothing is wanting."""

import io
import zipfile
from typing import Any

from lxml import etree

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ENDS = {f"{WORDS}{name}" for name in ("br", "cr", "tab", "noBreakHyphen")}
"""what parts two words without being a text"""
TELLING = {"descr", "title", "name", "Target", f"{WORDS}author", f"{WORDS}initials", f"{WORDS}tooltip", f"{WORDS}instr", f"{WORDS}alias"}


def texts(data: bytes) -> list[str]:
    """Paragraphs, what attributes tell, what the file says of itself, and the names of its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        found = list(parts.namelist())
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                found += _texts_in(etree.fromstring(parts.read(name)))
    return found


def _texts_in(root: Any) -> list[str]:
    paragraphs = ["".join(_runs(p)) for p in root.iter(f"{WORDS}p")]
    attributes = [value for node in root.iter() for key, value in node.attrib.items() if key in TELLING]
    return [*paragraphs, *attributes, *([] if paragraphs else root.itertext())]


def _runs(paragraph: Any) -> list[str]:
    return ["\n" if node.tag in ENDS else node.text or "" for node in paragraph.iter() if node.tag in ENDS or node.text]
