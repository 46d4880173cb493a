"""R13: a browser that ends at once, at a random moment of drawing, typing, sealing and handing in; nothing that was given is lost."""

import os
import random
import time

import pytest
from sqlmodel import select

from app.drawings.parsing import parse
from app.envelopes.models import Draft
from app.responses.models import DrawingBatch
from tests.offline.conftest import *  # noqa: F403
from tests.offline.tablet import KNOW, WORRIES

KILLS = int(os.environ.get("BENCH_KILLS", "300")) // 4
"""at each of four moments"""
PRESS = "() => setTimeout(() => document.querySelector('form.answer button.go').click(), 0)"
HAND_IN = """() => { import("/static/child/js/outbox/sender.js").then(({ drain }) => drain({ all: true })) }"""


@pytest.fixture
def chance() -> random.Random:
    return random.Random(13)


@pytest.fixture
def said(capsys):
    def line(words: str, lost: list[float] | None = None) -> None:
        worst = f"; lost at most {max(lost):.2f} s, in the middle {sorted(lost)[len(lost) // 2]:.2f} s" if lost else ""
        with capsys.disabled():
            print(f"\n{KILLS} kills {words}{worst}")

    return line


def comes_back(tablet) -> None:
    """After the battery: the browser again, the page of what is packed, and everything on it handed in."""
    tablet.killed()
    tablet.start()
    tablet.go("/p")
    tablet.drained()


def for_a_while(chance, does) -> float:
    """Does it again and again for one and a half to four seconds; when it stopped."""
    until = time.monotonic() + chance.uniform(1.5, 4)
    while time.monotonic() < until:
        does()
    return time.monotonic()


def lost_of(made: list, kept: int, died: float) -> float:
    """Seconds of work that are gone: from the first that was not kept to the end."""
    left = made[kept:]
    return died - left[0][1] if left else 0.0


def draft_of(tablet) -> str:
    newest = max(tablet.rows(select(Draft)), key=lambda row: row.seq)
    return tablet.read(newest, "text")["words"][0] if newest.text else ""


def reach_of(tablet, child, seen: set) -> int:
    """How far to the right, in tenths of a unit, the line of the sheet not seen before was kept; none is 0."""
    every = tablet.rows(select(DrawingBatch).where(DrawingBatch.child_id == child.id).order_by(DrawingBatch.seq))
    new = [row for row in every if row.drawing_id not in seen]
    seen |= {row.drawing_id for row in new}
    ops = [op for row in new for op in tablet.read(row, "ops")]
    return max((point.x for mark in parse(ops) for point in mark.points), default=0)


def test_in_the_middle_of_a_line(tablet, cast, chance, said):
    lost, seen = [], set()
    tablet.start()
    [label] = tablet.taken(cast.ada, activities=("my-three-houses",))
    for _n in range(KILLS):
        tablet.opens(label)
        tablet.offline(True)
        tablet.go(WORRIES)
        tablet.page.wait_for_selector(".drawing:not([hidden]) canvas")
        box, made = tablet.page.locator("canvas").first.bounding_box(), []
        x, mouse = box["x"] + 8, tablet.page.mouse
        mouse.move(x, box["y"] + 60)
        mouse.down()

        def on(x=x, box=box, made=made, mouse=mouse):
            made.append(((2 * len(made) + 8) / box["width"] * 16000, time.monotonic()))
            mouse.move(x + 2 * len(made), box["y"] + 60)
            time.sleep(0.02)

        died = for_a_while(chance, on)
        comes_back(tablet)
        reach = reach_of(tablet, cast.ada, seen)
        lost.append(lost_of(made, sum(at <= reach for at, _ in made), died))
    said("in the middle of a line", lost)


def test_in_the_middle_of_a_word(tablet, cast, chance, said):
    lost = []
    tablet.start()
    [label] = tablet.taken(cast.ben)
    sitting = tablet.sittings["K-1002"]
    for n in range(KILLS):
        tablet.opens(label)
        tablet.offline(True)
        tablet.writes(f"Answer {n}.")
        tablet.go(KNOW)
        typed = []

        def on(typed=typed):
            letter = chance.choice("abcdefghij ")
            tablet.page.keyboard.type(letter) if typed else tablet.page.type("textarea[name=words]", letter)
            typed.append((letter, time.monotonic()))

        died = for_a_while(chance, on)
        comes_back(tablet)
        words = draft_of(tablet)
        assert "".join(letter for letter, _ in typed).startswith(words)
        lost.append(lost_of(typed, len(words), died))
    assert [row[2] for row in tablet.kept(sitting)] == [f"Answer {n}." for n in range(KILLS)]
    said("in the middle of a word: no answer lost", lost)


def test_in_the_middle_of_sealing(tablet, cast, chance, said):
    """Whatever the page had let go of is an answer; before that the words are there as begun."""
    begun = 0
    tablet.start()
    [label] = tablet.taken(cast.ben)
    sitting = tablet.sittings["K-1002"]
    for n in range(KILLS):
        words = f"These are the words of time {n}."
        tablet.opens(label)
        tablet.offline(True)
        tablet.go(KNOW)
        held = tablet.waiting()
        tablet.page.fill("textarea[name=words]", words)
        tablet.until(lambda held=held: tablet.waiting() > held)
        tablet.page.evaluate(PRESS)
        time.sleep(chance.uniform(0, 0.05))
        went_on = not tablet.page.url.endswith(KNOW)
        comes_back(tablet)
        answers = [row[2] for row in tablet.kept(sitting)].count(words)
        assert answers == 1 or (answers == 0 and not went_on and draft_of(tablet) == words), (n, answers, went_on)
        begun += not answers
    said(f"in the middle of sealing: {KILLS - begun} were answers, {begun} were kept as begun")


def test_in_the_middle_of_handing_in(tablet, cast, chance, said):
    tablet.start()
    [label] = tablet.taken(cast.ben)
    sitting = tablet.sittings["K-1002"]
    told, before = [], 0
    for n in range(KILLS):
        tablet.opens(label)
        tablet.offline(True)
        for part in "abc":
            tablet.writes(f"Answer {n}{part}.")
            told.append(f"Answer {n}{part}.")
        tablet.offline(False)
        tablet.page.evaluate(HAND_IN)
        time.sleep(chance.uniform(0, 0.25))
        tablet.killed()
        before += len(told) > len(tablet.kept(sitting)) > len(told) - 3
        tablet.start()
        tablet.go("/p")
        tablet.drained()
    assert [row[2] for row in tablet.kept(sitting)] == told
    said(f"in the middle of handing in: each answer once and in its order; {before} times some had arrived and some had not")
