"""Which files of ours some pages need: what they name, what that names in turn, and only the fonts their letters call for."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

from app.kit.assets import file_at
from app.kit.bundles import PREFIX, made

NAMING = {"link": "href", "script": "src", "img": "src", "source": "src", "use": "href", "image": "href", "audio": "src"}
_FACE = re.compile(r"@font-face\s*\{([^}]*)\}", re.S)
_RANGE = re.compile(r"unicode-range:\s*([^;]+)", re.I)
_URL = re.compile(r"""url\(\s*["']?(?!data:|#)([^"')]+)["']?\s*\)""")
_IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["'](\.{0,2}/[^"']+)["']""")


class _Names(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, None] = {}
        self.letters: set[int] = set()
        self.sheets: dict[str, None] = {}
        self._in_sheet = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_sheet = tag == "style"
        given = dict(attrs).get(NAMING.get(tag, ""))
        if given and given.startswith("/"):
            self.found[given.split("#", 1)[0]] = None

    def handle_endtag(self, tag: str) -> None:
        self._in_sheet = False

    def handle_data(self, data: str) -> None:
        if self._in_sheet:
            self.sheets[data] = None
        else:
            self.letters.update(map(ord, data))


def named_by(pages: Mapping[str, str]) -> list[str]:
    """Addresses in the order they are met, each once."""
    read = _Names()
    for page in pages.values():
        read.feed(page)
    in_sheets = [name for sheet in read.sheets for name in _fonts_and_pictures(sheet, read.letters)]
    found = dict.fromkeys([*read.found, *in_sheets])
    queue = list(found)
    while queue:
        for address in _inside(queue.pop(0), read.letters):
            if address not in found:
                found[address] = None
                queue.append(address)
    return list(found)


def _inside(address: str, letters: set[int]) -> list[str]:
    path = address.split("?", 1)[0]
    if not path.endswith((".css", ".js")) or (text := _text(path)) is None:
        return []
    found = _IMPORT.findall(text) if path.endswith(".js") else _fonts_and_pictures(text, letters)
    return [name if name.startswith("/") else normpath(join(dirname(path), name)) for name in found]


def _fonts_and_pictures(sheet: str, letters: set[int]) -> list[str]:
    return _URL.findall(without_other_scripts(sheet, letters))


def _text(path: str) -> str | None:
    try:
        if path.startswith(PREFIX + "/"):
            return made(path.removeprefix(PREFIX + "/")).body.decode()
        return file_at(path).read_text("utf-8")
    except LookupError:
        return None


def without_other_scripts(sheet: str, letters: set[int]) -> str:
    """The sheet less the faces whose letters are on none of the pages."""
    return _FACE.sub(lambda face: face[0] if _is_needed(face[1], letters) else "", sheet)


def _is_needed(face: str, letters: set[int]) -> bool:
    ranges = _RANGE.search(face)
    return ranges is None or any(_holds(part.strip(), letters) for part in ranges[1].split(","))


def _holds(part: str, letters: set[int]) -> bool:
    ends = part.upper().removeprefix("U+").replace("?", "0").split("-")
    first = int(ends[0], 16)
    last = int(ends[1], 16) if len(ends) > 1 else int(part.upper().removeprefix("U+").replace("?", "F").split("-")[0], 16)
    return any(first <= letter <= last for letter in letters)
