"""Words that must not leave: looked for in every text of a finished copy, however they are spaced, broken or spelt. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(flat\s+)?\d+\w?\s+(?=\S+\s+\S)", re.IGNORECASE)
_PIECES = re.compile(r"[\n,;]+")
_JOINED = {"­", "​", "‌", "‍", "⁠", "﻿"}
SHORTEST = 4
"""letters: a piece of an address shorter than this says nothing by itself"""
_COMMON = frozenset(["road", "street", "avenue", "lane", "close", "school", "house", "england", "london", "uk", "mother", "father", "home"])


def pieces(words: str) -> tuple[str, ...]:
    """Every part of what was withheld that gives it away by itself: the whole, each line, a postcode."""
    lines = _PIECES.split(words)
    found = [words, *lines, *(_NUMBER.sub("", line) for line in lines), *(" ".join(code) for code in _POSTCODE.findall(words))]
    plain = {" ".join(_tokens(one)): one.strip() for one in found}
    return tuple(one for key, one in plain.items() if len(key.replace(" ", "")) >= SHORTEST and key not in _COMMON)


def found_in(texts: Iterable[str], withheld: Sequence[str]) -> list[str]:
    """Which withheld words some text holds, as they were written down."""
    wanted = {"".join(_tokens(piece)): words for words in withheld for piece in pieces(words) or (words,)}
    wanted = {squashed: words for squashed, words in wanted.items() if squashed}
    found: set[str] = set()
    for text in texts if wanted else ():
        tokens = _tokens(text)
        found.update(words for squashed, words in wanted.items() if _holds(tokens, squashed))
    return sorted(found)


def _holds(tokens: Sequence[str], squashed: str) -> bool:
    """Beginning and ending where a word does, whatever stands between: `NR1 3AB`, `nr13ab`, `NR1-3AB`."""
    text = "".join(tokens)
    if squashed not in text:
        return False
    edges, at = {0}, 0
    for token in tokens:
        at += len(token)
        edges.add(at)
    place = text.find(squashed)
    while place >= 0:
        if place in edges and place + len(squashed) in edges:
            return True
        place = text.find(squashed, place + 1)
    return False


def _tokens(text: str) -> list[str]:
    """Words and numbers without accents, capitals and signs nobody sees."""
    plain = unicodedata.normalize("NFKD", "".join(c for c in text if c not in _JOINED))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return re.findall(r"[^\W_]+", plain)
