"""Steps of the kinds that are tested here, made by hand so that no wording of content has to stay as it is."""

import json

from app.catalogue import catalogue
from app.prompts import KINDS, MESSAGES, Unreadable
from app.prompts.shapes import Option

COMMON = {"name": "Now", "ask": "How is it now?"}
BANDS = [band for band in catalogue().bands.values() if band.sits]
OLDER = ("8-10", "11-12", "13+")


def band(id_: str):
    return catalogue().bands[id_]


def said(wording) -> str:
    return wording.default


def options(*rows) -> tuple[Option, ...]:
    """(id, label, bands) each, or an id that is its own label."""
    full = ((row, row, ()) if isinstance(row, str) else row for row in rows)
    return tuple(Option(id=id_, label=label, bands=bands) for id_, label, bands in full)


def feelings():
    step = KINDS["feeling"].Step(id="now", kind="feeling", feelings=("happy", "sad", "worried"), **COMMON)
    step._feelings = options("happy", "sad", ("worried", "worried", OLDER), "never-asked")
    step._amounts = options("a-little", ("some", "some", OLDER), "a-lot")
    return step


def either():
    return KINDS["this-or-that"].Step(id="now", kind="this-or-that", options=options("in", ("out", "out of doors", ())), **COMMON)


def people():
    step = KINDS["people"].Step(id="now", kind="people", people=options("mum", ("gran", "Gran", ()), ("worker", "worker", OLDER)), **COMMON)
    step._rings = options(("very-close", "very close", OLDER), "close", ("not-so-close", "not so close", ()))
    return step


def read(step, form, band_id: str = "8-10"):
    return KINDS[step.kind].read(form, step, band(band_id))


def refused(step, form, band_id: str = "8-10") -> dict[str, str]:
    """What the child would be asked to do, by field; fails where an answer was read."""
    try:
        answer = read(step, form, band_id)
    except Unreadable as fault:
        assert set(fault.fields.values()) <= set(MESSAGES)
        return fault.fields
    raise AssertionError(f"an answer was read: {answer}")


def stored(step, answer, band_id: str = "8-10"):
    """(shown, value) as they come back out of the record."""
    shown = KINDS[step.kind].shown(step, band(band_id), "en", said)
    return json.loads(json.dumps(shown)), json.loads(json.dumps(answer.model_dump()))
