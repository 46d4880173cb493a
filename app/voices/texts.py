"""Everything a child can meet in words, as it stands on the page: what there is to read aloud, and for whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from babel.messages.pofile import read_po

from app.catalogue import Activity, catalogue, text_for
from app.catalogue.bind import wordings
from app.kit.words import TRANSLATIONS, interface
from app.kit.words import gettext_lazy as _
from app.prompts.wording import Wording
from app.voices.keys import key_of

EVERY_PAGE, BUTTONS = "every-page", "buttons"
NOT_READ = {"activities", "scales", "symbols", "areas", "tags", "bands", "languages"}
TITLES = {EVERY_PAGE: _("Coming in, going out and getting help"), BUTTONS: _("Buttons and short lines on every page")}


@dataclass(frozen=True)
class Read:
    """One text to be read. `lang` is the language it is written in, which is not the language of the voice where nobody
    has translated it yet."""

    key: str
    text: str
    lang: str
    bands: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    id: str
    title: str
    texts: tuple[Read, ...]
    named: int
    """how many texts hold a name and so can be read by no recording"""


def groups(language: str) -> list[Group]:
    """Each activity, then what is on every page. A text stands in the first group that has it."""
    book = catalogue()
    made = [_of_activity(activity, language) for activity in book.activities.values()]
    everywhere = [getattr(book, field.name) for field in fields(book) if field.name not in NOT_READ]
    sitting = tuple(band.id for band in book.bands.values() if band.sits)
    made.append(_group(EVERY_PAGE, str(TITLES[EVERY_PAGE]), _said(_in(everywhere), sitting, language), language))
    return [*made, _group(BUTTONS, str(TITLES[BUTTONS]), ((text, "", "") for text in _buttons(language)), language)]


def group(language: str, group_id: str) -> Group | None:
    return next((one for one in groups(language) if one.id == group_id), None)


def _of_activity(activity: Activity, language: str) -> Group:
    scales = [step._scale for step in activity.steps if step.kind == "scale"]
    title = text_for(activity.title, activity.bands[-1], "en").text
    return _group(activity.id, title, _said(_in([activity, *scales]), activity.bands, language), language)


def _in(things: Iterable[Any]) -> Iterator[Wording]:
    for thing in things:
        yield from (_in(thing.values()) if isinstance(thing, dict) else (found for found, _where, _name in wordings(thing, (), "")))


def _said(found: Iterable[Wording], bands: Iterable[str], language: str) -> Iterator[tuple[str, str, str]]:
    """(text, its language, band) for every band that meets it."""
    for wording in found:
        for band in bands:
            said = text_for(wording, band, language)
            yield said.text, said.lang, band


def _group(id_: str, title: str, found: Iterable[tuple[str, str, str]], language: str) -> Group:
    told: dict[str, tuple[str, list[str]]] = {}
    for text, lang, band in found:
        known = told.setdefault(" ".join(text.split()), (lang or language, []))
        if band and band not in known[1]:
            known[1].append(band)
    readable = {text: known for text, known in told.items() if "{" not in text and "%(" not in text}
    texts = tuple(Read(key_of(language, text), text, lang, tuple(bands)) for text, (lang, bands) in readable.items())
    return Group(id_, title, texts, len(told) - len(readable))


def _buttons(language: str) -> Iterator[str]:
    speaks = interface(language)
    yield from (speaks.gettext(text) for text in _listed())


@cache
def _listed() -> tuple[str, ...]:
    """The messages of the child's side, from the translators' list."""
    with (TRANSLATIONS / "interface.pot").open("rb") as source:
        book = read_po(source)
    places = ("child_ui/",)
    return tuple(str(one.id) for one in book if one.id and isinstance(one.id, str) and any(where.startswith(places) for where, _n in one.locations))
