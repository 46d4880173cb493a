"""What each band is asked, counted: no more than it can take in, told in several ways, and the same few prompts at every age."""

from collections.abc import Iterator

from app.catalogue.book import Catalogue
from app.catalogue.faults import Fault
from app.catalogue.models import Activity, Band
from app.prompts.shapes import StepBase

Told = tuple[str, str]
# Answered with neither reading nor writing, whatever stands on the page.
WITHOUT_LETTERS = {"drawing", "recording"}
WAYS = 3


def asked_faults(found: Catalogue, folder: str) -> Iterator[Fault]:
    yield from _core(found, folder)
    for activity in found.activities.values():
        for step in activity.steps:
            yield from _step(found, activity, step)
        for band in (found.bands[name] for name in activity.bands if name in found.bands):
            yield from _activity(activity.within(band.id), band)


def _step(found: Catalogue, activity: Activity, step: StepBase) -> Iterator[Fault]:
    where = (step.ask._file, step.ask.line("default"))
    if activity.on_map and activity.asks_about == "life" and not step.area:
        remedy = "add a line “area:” with an id from areas.yaml"
        yield Fault(*where, f"step “{step.id}” has no area of life", remedy)
    if activity.on_map:
        yield from (Fault(*where, what, remedy) for what, remedy in _ways(found, step))
    for band in step.bands:
        if found.bands[band].sits and band not in activity.bands:
            yield Fault(*where, f"band {band} never gets here", "add it to the activity's “bands:”, or take it out here")
    for band in (found.bands[name] for name in activity.bands if step.for_band(name)):
        yield from (Fault(*where, what, remedy) for what, remedy in _counts(step, band))


def _ways(found: Catalogue, step: StepBase) -> Iterator[Told]:
    ways = {step.kind, *(way.id for way in found.about.ways)}
    if len(ways) < WAYS:
        yield f"step “{step.id}” can be answered in {len(ways)} ways only", "offer more ways in about.yaml"
    if not ways & WITHOUT_LETTERS:
        yield f"step “{step.id}” cannot be answered without letters", "offer drawing or recording in about.yaml"


def _activity(activity: Activity, band: Band) -> Iterator[Fault]:
    where = (activity.title._file, activity.title.line("default"))
    if not activity.steps:
        yield Fault(*where, f"band {band.id} finds nothing inside", "take it out of the activity's “bands:”")
    if len(activity.steps) > band.steps:
        what = f"band {band.id} gets {len(activity.steps)} steps; {band.steps} is the most"
        yield Fault(*where, what, "say under a step's “bands:” which bands see it")


def _core(found: Catalogue, folder: str) -> Iterator[Fault]:
    """So that one child can be laid beside themself as they grow."""
    steps = [(activity, step) for activity in found.activities.values() for step in activity.steps if step.core]
    if not steps:
        yield Fault(f"{folder}/bands.yaml", 1, "no prompt is asked at every age", "mark a few steps “core: true”")
    for activity, step in steps:
        for band in found.bands.values():
            if band.sits and not (activity.for_band(band.id) and step.for_band(band.id)):
                what = f"“{step.id}” is a core prompt and band {band.id} does not get it"
                yield Fault(step.ask._file, step.ask.line("default"), what, "give it to every band, or take “core:” out")


def _counts(step: StepBase, band: Band) -> Iterator[Told]:
    """As many things at once as this band can take in, and a picture on each where pictures carry the meaning."""
    for many, most, least, name in _offered(step, band):
        if len(many) > most:
            yield f"band {band.id} gets {len(many)} {name}; {most} is the most", "say under “bands:” which bands see which"
        if len(many) < least:
            yield f"band {band.id} gets {len(many)} {name}", f"give at least {'two' if least == 2 else 'one'}"
        for option in many if name != "lines" else ():
            if band.register in ("little", "easy") and not option.symbol:
                yield f"“{option.id}” has no picture for band {band.id}", "add a line “symbol:”"


def _offered(step: StepBase, band: Band) -> Iterator[tuple[tuple, int, int, str]]:
    """What lies on the page, the most and the fewest of it, and its name."""
    if step.kind == "sorting":
        yield step.cards_for(band.id), band.cards, 2, "cards"
    elif step.kind in ("choice", "day", "room"):
        yield step.options_for(band.id), band.choices, 2, "choices"
    elif step.kind == "this-or-that":
        yield step.options, 2, 2, "choices"
    elif step.kind == "feeling":
        yield step.feelings_for(band.id), band.choices, 2, "feelings"
    elif step.kind == "people":
        yield step.people_for(band.id), band.people, 2, "people"
    elif step.kind == "starters":
        yield step.starters_for(band.id), band.cards, 1, "lines"
    elif step.kind == "message":
        yield tuple(one for one in step.readers if one.for_band(band.id)), band.choices, 0, "readers"
        yield tuple(one for one in step.people if one.for_band(band.id)), band.choices, 0, "people"
