"""The people who matter, each as near to the child as the child puts them. Where in a ring somebody stands means nothing."""

import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr

from app.kit.words import gettext_lazy as _
from app.prompts.kind import picked_labels, sentence
from app.prompts.shapes import AnswerBase, BandLike, Form, Option, Part, StepBase, Stored, Unreadable, shown_base
from app.prompts.wording import Id, Plain, Says, Text

name = "people"
needs, empty = ("ring-*", "name-*"), "nobody-placed"
asks_itself, multipart = True, False
did = _("{child} put people nearer or further away.")
MOST = 30
LONGEST = 80
FIELD = re.compile(r"(who|name|ring)-(.*)", re.DOTALL)
ROW = re.compile(r"0|[1-9][0-9]?", re.ASCII)


class Rings(Plain):
    """content/people.yaml: the rings from the middle outward."""

    source: Text | None = None
    rings: Annotated[tuple[Option, ...], Field(min_length=2, max_length=4)]


class Step(StepBase):
    kind: Literal["people"]
    people: Annotated[tuple[Option, ...], Field(min_length=1, max_length=16)]
    _rings: tuple[Option, ...] = PrivateAttr(())

    def people_for(self, band: str) -> tuple[Option, ...]:
        return tuple(person for person in self.people if person.for_band(band))

    def rings_for(self, band: str) -> tuple[Option, ...]:
        return tuple(ring for ring in self._rings if ring.for_band(band))


class Placed(Plain):
    """`who` is a picture of the page or empty, `name` as the child wrote it, `ring` empty where somebody was only named."""

    who: Id | Literal[""] = ""
    name: str = ""
    ring: Id | Literal[""] = ""


class Answer(AnswerBase):
    placed: Annotated[tuple[Placed, ...], Field(min_length=1)]


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """Row by row: a picture, a name or both, and a ring. A name without a ring is kept; a picture alone is nobody yet.

    Raises Unreadable: nobody, a ring with nobody in it, a name that is too long, or something that was not on the page.
    """
    people = {person.id for person in step.people_for(band.id)}
    rings = {ring.id for ring in step.rings_for(band.id)}
    placed = []
    for n, row in _rows(form):
        if row["who"] and row["who"] not in people:
            raise Unreadable({f"who-{n}": "not-offered"})
        if row["ring"] and row["ring"] not in rings:
            raise Unreadable({f"ring-{n}": "not-offered"})
        if row["ring"] and not (row["who"] or row["name"]):
            raise Unreadable({f"name-{n}": "nobody-named"})
        if row["ring"] or row["name"]:
            placed.append(Placed(**row))
    if not placed:
        raise Unreadable({"ring": "nobody-placed"})
    return Answer(placed=tuple(placed))


def _rows(form: Form) -> Iterator[tuple[int, dict[str, str]]]:
    """(number, who, name and ring) of every row that was sent, in the order of the page."""
    rows: dict[int, dict[str, str]] = {}
    for key, values in form.items():
        found, given = FIELD.fullmatch(key), [value for value in values if value.strip()]
        if not found or not given:
            continue
        if len(given) > 1 or not ROW.fullmatch(found[2]) or int(found[2]) >= MOST:
            raise Unreadable({key: "not-offered"})
        row = rows.setdefault(int(found[2]), {"who": "", "name": "", "ring": ""})
        row[found[1]] = _writable(key, given[0]) if found[1] == "name" else given[0]
    yield from sorted(rows.items())


def _writable(key: str, words: str) -> str:
    if len(words) > LONGEST:
        raise Unreadable({key: "name-too-long"})
    try:
        words.encode()
    except UnicodeEncodeError:
        raise Unreadable({key: "not-text"}) from None
    return words


def say(answer: Answer, step: Step, said: Says) -> str:
    """Ring by ring, as `told`, in the words of now."""
    now = {"options": [p.shown(said) for p in step.people], "rings": [r.shown(said) for r in step._rings]}
    return told(now, answer.model_dump())


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_base(step, band, language, said) | {
        "options": [person.shown(said) for person in step.people_for(band.id)],
        "rings": [ring.shown(said) for ring in step.rings_for(band.id)],
    }


def told(shown: Stored, value: Stored) -> str:
    """Ring by ring from the middle outward: `Very close: Gran (Nana Jo); Tom. Close: Dad.`"""
    circles: dict[str, list[str]] = {ring["label"]: [] for ring in shown.get("rings") or ()}
    for part in parts(shown, value):
        circles.setdefault(part.label, []).append(_called(part))
    return " ".join(sentence(f"{ring}: {'; '.join(people)}") for ring, people in circles.items() if people)


def _called(part: Part) -> str:
    who = "".join(part.picked)
    return f"{who} ({part.words})" if who and part.words else who or part.words


def parts(shown: Stored, value: Stored) -> tuple[Part, ...]:
    """One for each person: the ring, the picture that was picked, the name in the child's own writing."""
    symbols = {option["id"]: option.get("symbol") or "" for option in shown.get("options") or ()}
    return tuple(
        Part(
            label="".join(picked_labels(shown.get("rings"), one.get("ring"))) or str(_("named, in no ring")),
            words=one.get("name") or "",
            picked=picked_labels(shown.get("options"), one.get("who")),
            symbol=symbols.get(one.get("who") or "", ""),
        )
        for one in value.get("placed") or ()
    )
