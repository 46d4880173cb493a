"""Answers to one question side by side, and the picture of what was chosen when: marks only, and a table that says the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import wrap
from typing import Any

from app.catalogue import catalogue
from app.evidence.answers import Answer
from app.evidence.chosen import Cell, Chosen, Mark
from app.evidence.over_time import Asked
from app.kit.dates import MONTHS, full
from app.kit.words import gettext_lazy as _
from practitioner_ui.answers.answers import AnswerCard, Part, answer_card, part_of

MARKS = {
    Mark.CHOSEN: _("Chosen"), Mark.OFFERED: _("Shown, not chosen"), Mark.ABSENT: _("Not on the page that day"),
}  # fmt: skip
LABEL, COLUMN, TOP, LINE, PAD, LETTERS = 150, 76, 52, 20, 16, 18
"""the measures of the picture in units of its own; letters in a line of a label"""


@dataclass(frozen=True)
class Question:
    href: str
    name: str
    days: str


@dataclass(frozen=True)
class Occasion:
    """One sitting: the day and how it came about stand with the answer, always."""

    day: str
    card: AnswerCard
    before: tuple[Part, ...]
    left: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PictureMark:
    x: int
    y: int
    chosen: bool


@dataclass(frozen=True)
class PictureRow:
    """`lines` of the label, each with its height."""

    lines: tuple[tuple[str, int], ...]
    lang: str
    edge: int


@dataclass(frozen=True)
class Picture:
    width: int
    height: int
    columns: tuple[tuple[int, str, str], ...]
    """middle, day, year"""
    rows: tuple[PictureRow, ...]
    marks: tuple[PictureMark, ...]


def questions(again: Sequence[Asked], home: str) -> list[tuple[str, list[Question]]]:
    """By activity."""
    groups = groupby(again, key=lambda one: one.activity)
    return [(_activity(activity), [_question(one, home) for one in found]) for activity, found in groups]


def _question(asked: Asked, home: str) -> Question:
    days = _("asked in {n} sittings, {first} to {last}").format(n=len(asked.days), first=full(asked.days[0]), last=full(asked.days[-1]))
    return Question(f"{home}/over-time?question={asked.key}", _step(asked), days)


def title_of(asked: Asked) -> str:
    return f"{_activity(asked.activity)}: {_step(asked)}"


def _activity(activity: str) -> str:
    known = catalogue().activities.get(activity)
    return known.title.default if known else activity


def _step(asked: Asked) -> str:
    try:
        return catalogue().step(asked.activity, asked.step).name.default
    except KeyError:
        return asked.step


def occasions(found: Sequence[Answer], home: str) -> list[Occasion]:
    return [_occasion(answer, home) for answer in found]


def _occasion(answer: Answer, home: str) -> Occasion:
    main = answer.main
    band = main.band_name or str(_("any age"))
    facts = (
        (_("Who was there"), f"{main.present} {main.alone}"),
        (_("How it was given"), main.manner if main.told else ""),
        (_("Wording"), f"{band}. {main.language_name}."),
        (_("Where"), main.place),
    )
    return Occasion(
        day=full(main.given_at), card=answer_card(answer, home), before=tuple(part_of(view, home) for view in answer.before),
        left="" if answer.told else main.manner, facts=tuple((str(name), text) for name, text in facts if text),
    )  # fmt: skip


def table_of(when: Chosen) -> dict[str, Any]:
    rows = [(row.label, row.lang, [_told(cell) for cell in row.cells]) for row in when.rows]
    return {"days": [full(day) for day in when.days], "rows": rows}


def _told(cell: Cell) -> tuple[str, bool]:
    """In words, and whether it was chosen."""
    is_chosen = cell.mark is Mark.CHOSEN
    return ": ".join(part for part in (str(MARKS[cell.mark]), cell.more) if part), is_chosen


def picture_of(when: Chosen) -> Picture:
    """Equal steps from day to day: the room between two marks means nothing."""
    middles = [LABEL + COLUMN * n + COLUMN // 2 for n in range(len(when.days))]
    rows: list[PictureRow] = []
    marks: list[PictureMark] = []
    top = TOP
    for row in when.rows:
        lines = wrap(row.label, LETTERS) or [row.label]
        edge = top + LINE * len(lines) + PAD
        middle = (top + edge) // 2
        rows.append(PictureRow(_lines(lines, middle), row.lang, edge))
        marks += [_mark(cell, x, middle) for cell, x in zip(row.cells, middles, strict=True) if cell.mark is not Mark.ABSENT]
        top = edge
    columns = tuple((x, f"{day.day} {MONTHS[day.month - 1][:3]}", str(day.year)) for day, x in zip(when.days, middles, strict=True))
    return Picture(LABEL + COLUMN * len(middles), top + 2, columns, tuple(rows), tuple(marks))


def _lines(lines: Sequence[str], middle: int) -> tuple[tuple[str, int], ...]:
    first = middle - LINE * (len(lines) - 1) // 2
    return tuple((line, first + LINE * n) for n, line in enumerate(lines))


def _mark(cell: Cell, x: int, y: int) -> PictureMark:
    return PictureMark(x, y, cell.mark is Mark.CHOSEN)
