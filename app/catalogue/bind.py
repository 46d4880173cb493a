"""Ties the parts together once all are right: wordings learn their names, steps their scale, symbols their picture."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from app.catalogue.book import Catalogue
from app.catalogue.models import Activity
from app.catalogue.yamls import Source, Where
from app.prompts.wording import Wording

# Two lists of one step that may hold the same id.
APART = {"readers", "people"}


def bind(read_in: dict, root: Path) -> Catalogue:
    for name, (thing, source) in read_in.items():
        name_wordings(thing, source, name.removesuffix(".yaml").replace("/index", ""))
    one = {name: thing for name, (thing, _) in read_in.items()}
    scales = {thing.id: thing for name, thing in one.items() if name.startswith("scales/")}
    activities = [thing for name, thing in one.items() if name.startswith("activities/")]
    symbols = _by_id(one["symbols/index.yaml"].symbols)
    for symbol in symbols.values():
        symbol._svg = (root / "symbols" / symbol.file).read_text("utf-8")
    book = Catalogue(
        bands=_by_id(one["bands.yaml"].bands),
        languages={language.code: language for language in one["languages.yaml"].languages},
        areas=_by_id(one["areas.yaml"].areas),
        tags=_by_id(one["tags.yaml"].tags),
        scales=scales,
        symbols=symbols,
        activities=_by_id(sorted(activities, key=lambda a: (a.order, a.id))),
        arriving=one["arriving.yaml"],
        leaving=one["leaving.yaml"],
        talk=one["talk.yaml"],
        always=_by_id(one["always.yaml"].lines),
        sorting=one["sorting.yaml"].places,
        about=one["about.yaml"],
        feelings=one["feelings.yaml"],
        rings=one["people.yaml"].rings,
        deadlines=one["deadlines.yaml"].rules,
    )
    for activity in activities:
        hand_out(activity, book)
    return book


def _by_id(things) -> dict[str, Any]:
    return {thing.id: thing for thing in things}


def hand_out(activity: Activity, book: Catalogue) -> None:
    """What a kind shares among all its steps is written once in content and handed to each."""
    for step in activity.steps:
        step._activity, step._version = activity.id, activity.version
        if step.kind == "scale":
            step._scale = book.scales[step.scale]
        if step.kind == "sorting":
            step._places = book.sorting
        if step.kind == "feeling":
            step._feelings, step._amounts = book.feelings.feelings, book.feelings.how_much
        if step.kind == "people":
            step._rings = book.rings


def name_wordings(thing: BaseModel, source: Source, name: str) -> None:
    """Gives every wording its translators' name, as in `activity.how-things-are.home.ask`, its file and its lines."""
    folder, _, rest = name.partition("/")
    start = {"activities": "activity", "scales": "scale"}.get(folder, folder) + (f".{rest}" if rest else "")
    for wording, path, context in wordings(thing, (), start):
        wording._context, wording._file = context, source.file
        wording._lines["default"] = source.line((*path, "default"))
        for band in wording.bands:
            wording._lines[band] = source.line((*path, band))


def wordings(thing: Any, path: Where, context: str) -> Iterator[tuple[Wording, Where, str]]:
    """Every wording in a thing, where it stands, and its name. An item of a list goes by its id, not its position."""
    if isinstance(thing, Wording):
        yield thing, path, context
    elif isinstance(thing, BaseModel):
        for field in type(thing).model_fields:
            value = getattr(thing, field)
            inside = context if isinstance(value, tuple) and field not in APART else f"{context}.{field}"
            yield from wordings(value, (*path, field), inside)
    elif isinstance(thing, tuple):
        for i, item in enumerate(thing):
            yield from wordings(item, (*path, i), f"{context}.{getattr(item, 'id', i)}")
