"""Babel's way into content: every wording as a message whose context is its permanent name, so wording can change freely."""

from collections.abc import Iterator
from pathlib import Path

from app.catalogue.bind import wordings
from app.catalogue.book import Catalogue
from app.catalogue.load import load
from app.prompts.wording import Wording


def messages(found: Catalogue) -> Iterator[tuple[str, int, str, str]]:
    """(file, line, context, text) for everything that needs a translator, in the order of the files."""
    every = [_one(wording, band) for wording in _all(found) for band in (None, *wording.bands)]
    yield from sorted(every)


def _one(wording: Wording, band: str | None) -> tuple[str, int, str, str]:
    if band is None:
        return wording._file, wording.line("default"), wording._context, wording.default
    return wording._file, wording.line(band), wording.context(band), wording.bands[band]


def _all(found: Catalogue) -> Iterator[Wording]:
    pages = (found.arriving, found.leaving, found.talk, found.about, found.feelings)
    groups = (found.always, found.symbols, found.scales, found.activities)
    things = (*pages, *found.sorting, *found.rings, *(thing for group in groups for thing in group.values()))
    for thing in things:
        yield from (wording for wording, _, _ in wordings(thing, (), ""))


def extract(fileobj, keywords, comment_tags, options):
    """For `[tool.babel]`: method `app.catalogue.extract:extract` on `content/**.yaml`."""
    file = Path(fileobj.name).resolve()
    root = next((folder for folder in file.parents if (folder / "bands.yaml").exists()), None)
    if root is None:
        return
    name = f"{root.name}/{file.relative_to(root)}"
    for where, line, context, text in messages(load(root)):
        if where == name:
            yield line, "pgettext", (context, text), []
