"""`heard content check`: content that loads may still lead, press, or be too hard. Every fault with file, line and remedy."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from app.catalogue.asked import asked_faults
from app.catalogue.book import Catalogue
from app.catalogue.faults import ContentFaults, Fault
from app.catalogue.load import load
from app.catalogue.manners import unmannerly
from app.catalogue.models import Band
from app.catalogue.readability import grade, sentences, spache, words
from app.catalogue.released import released_faults
from app.prompts.wording import Wording

SLOTS = {"arriving": {"child", "worker"}, "leaving": {"child", "worker", "by"}, "talk": {"child", "worker"}, "always": {"worker"}}
_STAND_IN = {"child": "Sam", "worker": "Priya", "by": "Friday"}
_SLOT = re.compile(r"\{([^{}]*)\}")


def check(path: Path, symbols_folder: Path | None = None) -> list[Fault]:
    """Everything that is wrong with the content in this folder; an empty list means it can be put to a child."""
    try:
        found = load(Path(path), symbols_folder)
    except ContentFaults as wrong:
        return wrong.faults
    faults: set[Fault] = set()
    for band in found.bands.values():
        if band.sits:
            faults.update(_band(found, band, Path(path)))
    faults.update(asked_faults(found, Path(path).name))
    faults.update(released_faults(found, Path(path)))
    return sorted(faults)


def _band(found: Catalogue, band: Band, root: Path) -> Iterator[Fault]:
    script: dict[str, None] = {}
    for wording in said_to(found, band.id):
        text = filled(wording.text(band.id))
        script[text] = None
        yield from _text(wording, band, text)
    # A text that comes on many pages counts once: easy lines said again must not make up for a hard one.
    levels = (("Flesch-Kincaid", grade(script), band.reading_grade), ("Spache", spache(script), band.spache_grade))
    for measure, level, most in levels:
        if level > most:
            what = f"the texts for band {band.id} together read at {measure} grade {level:.1f}; {most} is the most"
            remedy = "use shorter words and sentences in this band"
            yield Fault(f"{root.name}/bands.yaml", _line_of(band, root), what, remedy)


def _line_of(band: Band, root: Path) -> int:
    lines = (root / "bands.yaml").read_text("utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.strip() == f"- id: {band.id}"), 1)


def _text(wording: Wording, band: Band, text: str) -> Iterator[Fault]:
    where = (wording._file, wording.line(band.id))
    for said in sentences(text):
        if words(said) > band.words_per_sentence:
            what = f"“{said}” has {words(said)} words; {band.words_per_sentence} is the most for band {band.id}"
            yield Fault(*where, what, f"make it two, or write a shorter text under “{band.id}:”")
    for what, remedy in unmannerly(text):
        yield Fault(*where, what, remedy)
    allowed = SLOTS.get(wording._context.split(".")[0], set())
    for slot in set(_SLOT.findall(wording.text(band.id))) - allowed:
        offered = (
            f"use {', '.join(sorted('{' + s + '}' for s in allowed))}"
            if allowed
            else "questions name nobody; take it out"
        )
        yield Fault(*where, f"“{{{slot}}}” cannot be put in here", offered)


def filled(text: str) -> str:
    """With ordinary names put in, as it will be read."""
    return _SLOT.sub(lambda slot: _STAND_IN.get(slot[1], slot[0]), text)


def said_to(found: Catalogue, band: str) -> Iterator[Wording]:
    """Every text a child of this band can meet."""
    pages = (found.arriving, found.leaving, found.talk, found.about, found.feelings)
    for thing in (*pages, *found.always.values(), *found.sorting, *found.rings, *found.scales.values(), *found.activities.values()):
        yield from _for_band(thing, band)


def _for_band(thing: Any, band: str) -> Iterator[Wording]:
    if isinstance(thing, Wording):
        yield thing
    elif isinstance(thing, BaseModel) and getattr(thing, "for_band", lambda _: True)(band):
        for field in type(thing).model_fields:
            yield from _for_band(getattr(thing, field), band)
    elif isinstance(thing, tuple):
        for item in thing:
            yield from _for_band(item, band)
