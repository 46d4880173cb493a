"""Everything one content file says about another: does it exist, and does it add up?"""

from collections.abc import Iterator
from pathlib import Path

from app.catalogue.bind import wordings
from app.catalogue.faults import Fault, did_you_mean, unknown
from app.catalogue.svg import svg_faults
from app.catalogue.yamls import Source, Where

LISTS = {
    "bands.yaml": ("bands", "id"),
    "languages.yaml": ("languages", "code"),
    "areas.yaml": ("areas", "id"),
    "tags.yaml": ("tags", "id"),
    "symbols/index.yaml": ("symbols", "id"),
    "always.yaml": ("lines", "id"),
    "sorting.yaml": ("places", "id"),
    "feelings.yaml": ("feelings", "id"),
    "people.yaml": ("rings", "id"),
}
IN_A_STEP = ("cards", "options", "people", "readers", "starters")


class Known:
    """The ids there are, gathered once."""

    def __init__(self, read_in: dict):
        one = {name: thing for name, (thing, _) in read_in.items()}
        self.bands = {band.id: band for band in one["bands.yaml"].bands}
        self.areas = {area.id for area in one["areas.yaml"].areas}
        self.tags = {tag.id for tag in one["tags.yaml"].tags}
        self.symbols = {symbol.id for symbol in one["symbols/index.yaml"].symbols}
        self.scales = {thing.id: thing for name, thing in one.items() if name.startswith("scales/")}
        self.feelings = [feeling.id for feeling in one["feelings.yaml"].feelings]
        self.sitting = [band.id for band in self.bands.values() if band.sits]


def reference_faults(read_in: dict, root: Path) -> list[Fault]:
    known = Known(read_in)
    faults: list[Fault] = []
    for name, (thing, source) in read_in.items():
        faults += _twice(name, thing, source)
        faults += _named_things(thing, source, (), known)
        if name.startswith(("scales/", "activities/")) and thing.id != Path(name).stem:
            faults.append(
                _at(source, ("id",), f"the id “{thing.id}” is not the file's name", f"write “{Path(name).stem}”")
            )
        if name.startswith("scales/"):
            faults += _scale(thing, source, known)
        if name.startswith("activities/"):
            faults += _activity(thing, source, known)
    return faults + svg_faults(read_in["symbols/index.yaml"][0], root)


def _at(source: Source, path: Where, what: str, remedy: str = "") -> Fault:
    return Fault(source.file, source.line(path), what, remedy)


def _twice(name: str, thing, source: Source) -> Iterator[Fault]:
    key, idname = LISTS.get(name, ("", ""))
    yield from _repeated([getattr(item, idname) for item in getattr(thing, key, ())], source, (key,), idname)


def _repeated(ids: list[str], source: Source, path: Where, idname: str = "id") -> Iterator[Fault]:
    for i, one in enumerate(ids):
        if one in ids[:i]:
            yield _at(
                source,
                (*path, i, idname),
                f"the id “{one}” is used twice",
                "ids are permanent names: give each its own",
            )


def _named_things(thing, source: Source, path: Where, known: Known) -> Iterator[Fault]:
    """Bands, symbols, areas and tags, wherever in a file they are named."""
    for wording, where, _ in wordings(thing, path, ""):
        yield from _bands(wording.bands, source, where, known)
    for item, where in _parts(thing, path):
        for field, pool, label in (("symbol", known.symbols, "symbol"), ("area", known.areas, "area")):
            if (word := getattr(item, field, None)) and word not in pool:
                yield _at(source, (*where, field), *unknown(label, word, pool))
        for i, tag in enumerate(getattr(item, "tags", ()) if hasattr(item, "ask") else ()):
            if tag not in known.tags:
                yield _at(source, (*where, "tags", i), *unknown("tag", tag, known.tags))
        named = getattr(item, "bands", ())
        for i, band in enumerate(named if isinstance(named, tuple) and all(isinstance(b, str) for b in named) else ()):
            if band not in known.bands:
                yield _at(source, (*where, "bands", i), *unknown("band", band, known.bands))


def _bands(named, source: Source, path: Where, known: Known) -> Iterator[Fault]:
    for band in named:
        if band not in known.bands:
            yield _at(source, (*path, band), *unknown("band", band, ["default", *known.sitting]))


def _parts(thing, path: Where) -> Iterator[tuple[object, Where]]:
    if isinstance(thing, tuple):
        for i, item in enumerate(thing):
            yield from _parts(item, (*path, i))
    elif hasattr(type(thing), "model_fields"):
        yield thing, path
        for field in type(thing).model_fields:
            yield from _parts(getattr(thing, field), (*path, field))


def _scale(scale, source: Source, known: Known) -> Iterator[Fault]:
    ids = [point.id for point in scale.points]
    yield from _repeated(ids, source, ("points",))
    for count, offered in scale.offers.items():
        if count != len(offered):
            yield _at(
                source, ("offers", count), f"{count} are promised and {len(offered)} are listed", "make them agree"
            )
        for i, point in enumerate(offered):
            if point not in ids:
                yield _at(source, ("offers", count, i), *unknown("point", point, ids))
    for count in sorted({known.bands[band].scale_options for band in known.sitting} - set(scale.offers)):
        yield _at(
            source, ("offers",), f"no band that gets {count} choices can use this scale", f"add “{count}:” under offers"
        )


def _activity(activity, source: Source, known: Known) -> Iterator[Fault]:
    yield from _repeated([step.id for step in activity.steps], source, ("steps",))
    for i, step in enumerate(activity.steps):
        yield from _step(step, source, ("steps", i), known)


def _step(step, source: Source, path: Where, known: Known) -> Iterator[Fault]:
    for field in IN_A_STEP:
        yield from _repeated([option.id for option in getattr(step, field, ())], source, (*path, field))
    for field in ("looks_in", "sheet_in"):
        yield from _bands(getattr(step, field, ()), source, (*path, field), known)
    for i, feeling in enumerate(step.feelings if step.kind == "feeling" else ()):
        if feeling not in known.feelings:
            yield _at(source, (*path, "feelings", i), *unknown("feeling", feeling, known.feelings))
    if step.kind == "scale" and step.scale not in known.scales:
        yield _at(source, (*path, "scale"), *unknown("scale", step.scale, known.scales))
    elif step.kind == "scale" and step.first:
        two = known.scales[step.scale].offers.get(2, ())
        if step.first not in two:
            yield _at(
                source, (*path, "first"), f"“{step.first}” is not one of the two choices", did_you_mean(step.first, two)
            )
