"""Words in a note of what was seen that can mean many things: asked about, never refused. The list is content."""

import re
from functools import lru_cache
from pathlib import Path

import yaml

FILE = Path(__file__).resolve().parents[2] / "content" / "weak-words.yaml"


@lru_cache
def weak_words(file: Path = FILE) -> tuple[str, ...]:
    """The longest first, so that `home conditions` is found whole. Empty when there is no list."""
    if not file.exists():
        return ()
    listed = (yaml.safe_load(file.read_text("utf-8")) or {}).get("words") or ()
    return tuple(sorted({str(word).strip().lower() for word in listed if str(word).strip()}, key=lambda w: (-len(w), w)))


def weak_in(*texts: str) -> tuple[str, ...]:
    """Those that are used, each once, as they were written, in the order they stand."""
    pattern = _pattern(weak_words())
    if not pattern:
        return ()
    found: dict[str, str] = {}
    for match in (match for text in texts for match in pattern.finditer(text)):
        found.setdefault(match.group().lower(), match.group())
    return tuple(found.values())


@lru_cache
def _pattern(words: tuple[str, ...]) -> re.Pattern | None:
    either = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if words else None
