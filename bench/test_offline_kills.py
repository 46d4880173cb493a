"""R13: browsers that end at once, at random moments of typing; every sealed answer arrives and at most a moment of typing is lost."""

import random
import time

from sqlmodel import select

from app.envelopes.models import Draft
from tests.offline.conftest import *  # noqa: F403
from tests.offline.tablet import KNOW

KILLS = 30


def test_thirty_batteries_die(tablet, cast, capsys):
    chance, lost = random.Random(13), []
    tablet.start()
    [label] = tablet.taken(cast.ben)
    sitting = tablet.sittings["K-1002"]
    for n in range(KILLS):
        tablet.opens(label)
        tablet.offline(True)
        tablet.writes(f"Answer {n}.")
        tablet.go(KNOW)
        typed, started = [], time.monotonic()
        while time.monotonic() - started < chance.uniform(1.5, 4):
            letter = chance.choice("abcdefghij ")
            tablet.page.keyboard.type(letter) if typed else tablet.page.type("textarea[name=words]", letter)
            typed.append((letter, time.monotonic()))
        died = time.monotonic()
        tablet.killed()
        tablet.start()
        tablet.go("/p")
        tablet.drained()
        newest = max(tablet.rows(select(Draft)), key=lambda row: row.seq)
        words = tablet.read(newest, "text")["words"][0]
        left = typed[len(words):]
        lost.append(died - left[0][1] if left else 0.0)
        assert "".join(letter for letter, _ in typed).startswith(words)
    assert [row[2] for row in tablet.kept(sitting)] == [f"Answer {n}." for n in range(KILLS)]
    with capsys.disabled():
        print(f"\n{KILLS} kills: no answer lost; typing lost at most {max(lost):.2f} s, in the middle {sorted(lost)[KILLS // 2]:.2f} s")
