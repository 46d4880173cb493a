"""What our fonts can draw. PDF/UA refuses a missing glyph, so a sign we have none for is named in brackets instead."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

COVERED = Path(__file__).parent / "fonts" / "covered.txt"
# Joiners and selectors: the fonts need none of them to show the sign itself.
_SILENT = re.compile("[\ufe00-\ufe0f\u200b\u2060\ufeff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


def drawable(thing: Any) -> Any:
    """The same data with every text drawable."""
    if isinstance(thing, str):
        return drawable_text(thing)
    if isinstance(thing, dict):
        return {key: drawable(value) for key, value in thing.items()}
    if isinstance(thing, list | tuple):
        return [drawable(one) for one in thing]
    return thing


def drawable_text(text: str) -> str:
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    return re.sub(r"\[another script\](\s*\[another script\])+", "[another script]", "".join(_sign(c) for c in _quiet(text)))


def _quiet(text: str) -> str:
    return _SILENT.sub("", text)


def _sign(c: str) -> str:
    if c in "\n\t" or ord(c) in covered():
        return c
    if unicodedata.category(c)[0] == "L":
        return "[another script]"
    name = unicodedata.name(c, "").lower()
    return f"[{name}]" if name else ""


@lru_cache(maxsize=1)
def covered() -> frozenset[int]:
    """The code points of the fonts beside this list; `app/exports/formats/pdf/fonts/README.md` says how it was made."""
    found: set[int] = set()
    for line in COVERED.read_text("ascii").split():
        first, _dash, last = line.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(found)
