"""Pages to draw and write on: any activity as the child's own pages put it, on paper, with nobody's name. A tagged PDF."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from app.catalogue import Activity, catalogue, text_for
from app.catalogue.texts import direction
from app.exports.makers.pool import typeset
from app.prompts import KINDS, Wording
from app.prompts.shapes import StepBase

LAYOUT = "pack.typ"
MOST = 6
"""activities in one pack: more than a child would do on paper in a day"""
GRIDS = ("options", "readers", "people", "amounts")
BIG = ("little", "easy")


def make_pack(activities: Sequence[Activity], band: str, language: str, reference: str) -> bytes:
    """Raises NotSet. The child's reference is all that says whose it is."""
    data = pack_of(activities, band, language, reference)
    return typeset(LAYOUT, data, pictures_of(_symbols(data)))


def pack_of(activities: Sequence[Activity], band: str, language: str, reference: str) -> dict[str, Any]:
    """What the layout needs: one page a question, each as it would be shown."""
    def said(wording: Wording) -> str:
        return text_for(wording, band, language).filled(child="", worker="").text.strip()

    known = catalogue()
    return {
        "reference": reference, "lang": language, "dir": direction(language), "big": known.bands[band].register in BIG,
        "title": said(activities[0].title), "dont_know": said(known.always["dont-know"].text),
        "not_now": said(known.always["not-now"].text),
        "activities": [_activity(one.within(band), band, language, said) for one in activities],
    }  # fmt: skip


def _activity(activity: Activity, band: str, language: str, said: Any) -> dict[str, Any]:
    return {"title": said(activity.title), "pages": [_page(step, band, language, said) for step in activity.steps]}


def _page(step: StepBase, band: str, language: str, said: Any) -> dict[str, Any]:
    """As `shown` keeps it, with a file for each picture; and the open question, where this kind has room for one."""
    shown = KINDS[step.kind].shown(step, catalogue().bands[band], language, said)
    about = step.about or getattr(step, "explain", None) or catalogue().about.ask
    page = {
        "kind": step.kind, "question": shown["question"], "hint": shown["hint"] or "", "symbol": file_of(step.symbol),
        "about": "" if step.kind in ("words", "starters", "message", "recording") else said(about), "sheet": shown.get("sheet") or "",
        "places": [place["label"] for place in shown.get("places") or ()], "starters": [s["text"] for s in shown.get("starters") or ()],
        "rings": [ring["label"] for ring in shown.get("rings") or ()],
        **{grid: _options(shown.get(grid)) for grid in GRIDS},
    }  # fmt: skip
    more = shown.get("how_much")
    return page | {
        "how_much": {"question": more["question"], "options": _options(more["options"])} if isinstance(more, dict) else None,
        "reader_question": shown.get("reader_question") or "", "not_in_room_question": shown.get("not_in_room_question") or "",
    }  # fmt: skip


def _options(shown: Any) -> list[dict[str, str]]:
    return [{"label": one["label"], "file": file_of(one.get("symbol"))} for one in shown or ()]


def file_of(symbol: str | None) -> str:
    """The name its picture has in the folder: a council's own where there is one."""
    found = catalogue().symbols.get(symbol or "")
    return "" if found is None else f"{found.id}{Path(found.own.name).suffix if found.own else '.svg'}"


def _symbols(thing: Any) -> set[str]:
    """Every picture named anywhere in the pack."""
    if isinstance(thing, dict):
        named = {thing[key] for key in ("file", "symbol") if isinstance(thing.get(key), str)}
        return (named | _all(thing.values())) - {""}
    return _all(thing) if isinstance(thing, list) else set()


def _all(things: Iterable[Any]) -> set[str]:
    return {file for thing in things for file in _symbols(thing)}


def pictures_of(files: Iterable[str]) -> dict[str, bytes]:
    """By the names `file_of` gives."""
    found = {file: catalogue().symbols[file.rpartition(".")[0]] for file in files}
    return {file: one.own.data if one.own else one.svg.encode() for file, one in found.items()}
