"""`heard content check`: content that loads may still lead, press, or be too hard. Every fault with file, line and remedy."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from app.catalogue.book import Catalogue
from app.catalogue.faults import ContentFaults, Fault
from app.catalogue.load import load
from app.catalogue.manners import unmannerly
from app.catalogue.models import Band
from app.catalogue.readability import grade, sentences, words
from app.prompts.shapes import StepBase, Wording

SLOTS = {"arriving": {"child", "worker"}, "leaving": {"child", "worker", "by"}, "talk": {"child", "worker"}}
_STAND_IN = {"child": "Sam", "worker": "Priya", "by": "Friday"}
_SLOT = re.compile(r"\{([^{}]*)\}")


def check(path: Path) -> list[Fault]:
    """Everything that is wrong with the content in this folder; an empty list means it can be put to a child."""
    try:
        found = load(Path(path))
    except ContentFaults as wrong:
        return wrong.faults
    faults: set[Fault] = set()
    for band in found.bands.values():
        if band.sits:
            faults.update(_band(found, band, Path(path)))
    faults.update(_steps(found))
    return sorted(faults)


def _band(found: Catalogue, band: Band, root: Path) -> Iterator[Fault]:
    script = []
    for wording in said_to(found, band.id):
        text = filled(wording.text(band.id))
        script.append(text)
        yield from _text(wording, band, text)
    if (level := grade(script)) > band.reading_grade:
        what = f"the texts for band {band.id} together read at grade {level:.1f}; {band.reading_grade} is the most"
        yield Fault(
            f"{root.name}/bands.yaml", _line_of(band, root), what, "use shorter words and sentences in this band"
        )


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
    pages = (found.arriving, found.leaving, found.talk, found.about)
    for thing in (*pages, *found.always.values(), *found.sorting, *found.scales.values(), *found.activities.values()):
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


def _steps(found: Catalogue) -> Iterator[Fault]:
    for activity in found.activities.values():
        for step in activity.steps:
            where = (step.ask._file, step.ask.line("default"))
            if activity.on_map and not step.area:
                yield Fault(
                    *where, f"step “{step.id}” has no area of life", "add a line “area:” with an id from areas.yaml"
                )
            for band in (found.bands[i] for i in activity.bands):
                yield from (Fault(*where, what, remedy) for what, remedy in _counts(step, band))


def _counts(step: StepBase, band: Band) -> Iterator[tuple[str, str]]:
    """As many things at once as this band can take in, and a picture on each where pictures carry the meaning."""
    for many, most, name in (
        (_cards(step, band), band.cards, "cards"),
        (_options(step, band), band.choices, "choices"),
    ):
        if many is None:
            continue
        if len(many) > most:
            yield (
                f"band {band.id} gets {len(many)} {name}; {most} is the most",
                "say under “bands:” which bands see which",
            )
        if len(many) < 2:
            yield f"band {band.id} gets {len(many)} {name}", "give at least two"
        for option in many:
            if band.register in ("little", "easy") and not option.symbol:
                yield f"“{option.id}” has no picture for band {band.id}", "add a line “symbol:”"


def _cards(step, band: Band):
    return step.cards_for(band.id) if step.kind == "sorting" else None


def _options(step, band: Band):
    return step.options_for(band.id) if step.kind == "choice" else None
