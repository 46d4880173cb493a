"""Ids are permanent: what a release held is written down, and nothing on that list may ever be missing again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from app.catalogue.book import Catalogue
from app.catalogue.faults import Fault, did_you_mean
from app.prompts.shapes import StepBase

FILE = "released-ids.txt"
HEAD = (
    "# Every id of the last release, written by `heard content release`. Answers of years ago point to these:\n"
    "# words can change, an id cannot. A line with “core” is a prompt that stays the same question at every age.\n"
)


def released_faults(found: Catalogue, root: Path) -> Iterator[Fault]:
    """Every id that was released and is no more."""
    now = set(ids(found))
    for number, gone in _released(root):
        if gone not in now:
            near = did_you_mean(gone, (one for one in now if one.rpartition("/")[0] == gone.rpartition("/")[0]), "")
            what = f"“{gone}” was released and is gone"
            yield Fault(f"{root.name}/{FILE}", number, what, f"put it back, ids are permanent{'; ' + near if near else ''}")


def release(found: Catalogue, root: Path) -> int:
    """Writes down what there is now, beside what there ever was; says how many are new."""
    before = {one for _, one in _released(root)}
    every = before | set(ids(found))
    (root / FILE).write_text(HEAD + "\n".join(sorted(every)) + "\n", "utf-8")
    return len(every - before)


def _released(root: Path) -> list[tuple[int, str]]:
    file = root / FILE
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return [(n, line.strip()) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]


def ids(found: Catalogue) -> Iterator[str]:
    """Each as a path, as in `activities/how-things-are/at-home/reads`."""
    pages = {"arriving": found.arriving, "leaving": found.leaving, "talk": found.talk, "about": found.about}
    groups = {
        "bands": found.bands, "languages": found.languages, "areas": found.areas, "tags": found.tags,
        "scales": found.scales, "symbols": found.symbols, "activities": found.activities, "always": found.always,
    }  # fmt: skip
    for name, group in groups.items():
        for id_, thing in group.items():
            yield f"{name}/{id_}"
            yield from _inside(thing, f"{name}/{id_}")
    for name, thing in {**pages, "sorting": found.sorting, "feelings": found.feelings, "people": found.rings}.items():
        yield from _inside(thing, name)


def _inside(thing: Any, path: str) -> Iterator[str]:
    if isinstance(thing, StepBase) and thing.core:
        yield f"{path} core"
    if isinstance(thing, BaseModel):
        for field in type(thing).model_fields:
            yield from _inside(getattr(thing, field), path)
    elif isinstance(thing, tuple):
        for item in thing:
            own = f"{path}/{item.id}" if isinstance(getattr(item, "id", None), str) else path
            if own != path:
                yield own
            yield from _inside(item, own)
