"""The part of a sheet that one page draws with. A rule goes only if nothing on the page could be meant by it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from child_ui.named import without_other_scripts

_NAMES = re.compile(r'\b(?:class|id|lang|dir)="([^"]*)"')
_MARKS = re.compile(r'\b(data-[\w-]+)(?:="([\w-]*)")?')
_ASKED = re.compile(r'[.#]([a-z][\w-]*)|:lang\((\w+)\)|\[dir="?(\w+)"?\]|\[(data-[\w-]+(?:=[\w-]+)?)')
_GROUP = re.compile(r":(is|where|has|not)\(")
_QUOTED = re.compile(r'(?<!dir=)"[^"]*"')
_NESTING = ("@media", "@supports")
_LATER = "@supports (animation-timeline"  # what follows how far a page is pulled slows its first paint
PUT_ON = frozenset({"gone", "away", "covered", "over", "middle", "plain", "look-calm"})  # by scripts that cannot wait
_ENDS = {"(": ")", "[": "]", "{": "}", '"': '"'}


def part_for(sheet: str, page: str) -> str:
    """`sheet` is without comments, as bundles are. What scripts add to the page later waits for the whole sheet, but for PUT_ON."""
    return without_other_scripts(_part(sheet, _met_on(page)), set(map(ord, page)))


def _met_on(page: str) -> frozenset[str]:
    named = (word for words in _NAMES.findall(page) for word in words.split())
    return PUT_ON.union(named, (word for name, value in _MARKS.findall(page) for word in (name, f"{name}={value}")))


@lru_cache(maxsize=256)
def _part(sheet: str, met: frozenset[str]) -> str:
    return "".join(_kept(head, body, met) for head, body in _rules(sheet))


def _kept(head: str, body: str, met: frozenset[str]) -> str:
    if head.startswith(_LATER):
        return ""
    if head.startswith(_NESTING):
        inner = "".join(_kept(*rule, met) for rule in _rules(body))
        return f"{head}{{{inner}}}" if inner else ""
    if head.startswith("@"):
        return f"{head}{{{body}}}"
    left = ",".join(one for one in _listed(head) if _could_name(one, met))
    return f"{left}{{{body}}}" if left else ""


def _could_name(selector: str, met: frozenset[str]) -> bool:
    """A group needs one of its own to be there; what is in `:not()` may be anything."""
    while group := _GROUP.search(selector):
        end = _end_of(selector, group.end() - 1)
        inside = selector[group.end() : end]
        if group[1] != "not" and not any(_could_name(one, met) for one in _listed(inside)):
            return False
        selector = selector[: group.start()] + selector[end + 1 :]
    return all("".join(asked) in met for asked in _ASKED.findall(_QUOTED.sub("", selector)))


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    at = 0
    while (opened := sheet.find("{", at)) != -1:
        end = _end_of(sheet, opened)
        yield sheet[at:opened].strip(), sheet[opened + 1 : end]
        at = end + 1


def _listed(selectors: str) -> Iterator[str]:
    start = at = 0
    while at < len(selectors):
        if selectors[at] == ",":
            yield selectors[start:at].strip()
            start = at + 1
        at = _end_of(selectors, at) if selectors[at] in _ENDS else at
        at += 1
    yield selectors[start:].strip()


def _end_of(text: str, opened: int) -> int:
    """Where what opens at `opened` is closed."""
    opening, closing = text[opened], _ENDS[text[opened]]
    if opening == closing:
        return text.index(closing, opened + 1)
    depth = 0
    for found in re.finditer(f'"[^"]*"|[{re.escape(opening + closing)}]', text[opened:]):
        depth += (found[0] == opening) - (found[0] == closing)
        if not depth:
            return opened + found.start()
    raise ValueError(f"nothing closes {text[opened : opened + 40]!r}")
