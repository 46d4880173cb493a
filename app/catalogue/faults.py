"""What is wrong in content, said so that the person who wrote it can mend it: file, line, what, and the nearest right word."""

import difflib
import re
from collections.abc import Iterable
from typing import NamedTuple


class Fault(NamedTuple):
    file: str
    line: int
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        ending = f"; {self.remedy}" if self.remedy else ""
        return f"{self.file}, line {self.line}: {self.what}{ending}"


class ContentFaults(Exception):
    """Content cannot be used; every fault that could be found is in `faults`."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = sorted(set(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    known = sorted({str(k) for k in known})
    near = difflib.get_close_matches(str(word), known, n=1, cutoff=0.5)
    if near:
        return f"did you mean “{near[0]}”?"
    return otherwise or (f"known here: {', '.join(known)}" if 0 < len(known) <= 12 else "")


def unknown(thing: str, word: str, known: Iterable[str]) -> tuple[str, str]:
    return f"{thing} “{word}” does not exist", did_you_mean(word, known)


def from_pydantic(source, error: dict, keys: Iterable[str]) -> Fault:
    """One of pydantic's errors in words for someone who has never heard of pydantic."""
    path = source.path(error["loc"])
    tell = _TELL.get(error["type"], _as_it_is)
    what, remedy, inner = tell(error, path, source, keys)
    return Fault(source.file, source.line(path + inner), what, remedy)


def _missing(error, path, source, keys):
    key = str(error["loc"][-1])
    beside = source.at(path)
    near = difflib.get_close_matches(key, [str(k) for k in beside], n=1) if isinstance(beside, dict) else []
    if near:
        return f"“{near[0]}” is not known here", f"did you mean “{key}”?", (near[0],)
    return f"“{key}” is missing", f"add a line “{key}:”", ()


def _extra(error, path, source, keys):
    word = str(error["loc"][-1])
    return f"“{word}” is not known here", did_you_mean(word, keys, "take it out"), ()


def _literal(error, path, source, keys):
    expected = re.findall(r"'([^']*)'", error["ctx"]["expected"])
    return f"“{error['input']}” is not one of {', '.join(expected)}", did_you_mean(error["input"], expected), ()


def _kind(error, path, source, keys):
    expected = re.findall(r"'([^']*)'", error["ctx"]["expected_tags"])
    word = error["ctx"]["tag"]
    return f"kind “{word}” does not exist", did_you_mean(word, expected), ("kind",)


def _no_kind(error, path, source, keys):
    return "“kind” is missing", "add a line “kind:”", ()


def _pattern(error, path, source, keys):
    made = re.sub(r"[^a-z0-9]+", "-", str(error["input"]).lower()).strip("-") or "a-short-name"
    return f"“{error['input']}” cannot be an id", f"use small letters, digits and hyphens, as in “{made}”", ()


def _empty(error, path, source, keys):
    return "nothing is written here", "write the words, or take the line out", ()


def _too_many(error, path, source, keys):
    return f"there are {error['ctx']['actual_length']} here", f"{error['ctx']['max_length']} at most", ()


def _number(error, path, source, keys):
    return f"“{error['input']}” is not a whole number", "write it in digits, as in 3", ()


def _yes_or_no(error, path, source, keys):
    return f"“{error['input']}” is neither true nor false", "write true or false", ()


def _as_it_is(error, path, source, keys):
    return error["msg"][:1].lower() + error["msg"][1:], "compare it with an example in content/README.md", ()


_TELL = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "literal_error": _literal,
    "union_tag_invalid": _kind,
    "union_tag_not_found": _no_kind,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty,
    "too_long": _too_many,
    "int_parsing": _number,
    "int_type": _number,
    "bool_parsing": _yes_or_no,
}
