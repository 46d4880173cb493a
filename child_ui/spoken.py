"""What of some pages can be heard: the texts that Hear it would read, as it would find them."""

from collections.abc import Iterable
from html.parser import HTMLParser

WITHOUT_END = {"br", "img", "input", "hr", "path", "circle", "rect", "use", "source"}


class _Spoken(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, None] = {}
        self._open: list[bool] = []
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in WITHOUT_END:
            return
        self._open.append("data-speak" in dict(attrs) or any(self._open))

    def handle_endtag(self, tag: str) -> None:
        if tag in WITHOUT_END or not self._open:
            return
        inside = self._open.pop()
        if inside and not any(self._open):
            self.found[" ".join("".join(self._text).split())] = None
            self._text.clear()

    def handle_data(self, data: str) -> None:
        if any(self._open):
            self._text.append(data)


def spoken(pages: Iterable[str]) -> list[str]:
    """Each text once, its spaces as hear.js puts them."""
    read = _Spoken()
    for page in pages:
        read.feed(page)
        read.close()
    return [text for text in read.found if text]
