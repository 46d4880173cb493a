"""R38 at full size: a thousand lies told in our place, and not one thing let go of."""

import json
import random
import secrets

from tests.offline.conftest import *  # noqa: F403
from tests.offline.test_lies import HTML, JSON, LIES, is_item, receipts

HOW_MANY = 1_000


def test_a_thousand_lies_delete_nothing(tablet, cast, liar, capsys):
    chance = random.Random(38)
    tablet.start()
    sitting = tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.offline()
    for n in range(3):
        tablet.writes(f"Number {n}.")
    lies, told = [*LIES.values(), *((200, JSON, body) for body in receipts(tablet).values())], []

    def lie(scope):
        if not is_item(scope):
            return None
        told.append(scope["path"])
        made_up = (chance.choice((200, 201, 302, 409)), chance.choice((HTML, JSON)), secrets.token_bytes(chance.randrange(400)))
        almost = (200, JSON, json.dumps({"envelope": scope["path"].split("/")[-1], "seq": chance.randrange(3)}).encode())
        return chance.choice([*lies, made_up, almost])

    liar.lie = lie
    tablet.offline(False)
    while len(told) < HOW_MANY:
        tablet.tries()
        assert tablet.waiting() == 3
    assert tablet.items() == []
    liar.lie = None
    tablet.tries()
    tablet.drained()
    assert len(tablet.kept(sitting)) == 3
    with capsys.disabled():
        print(f"\n{len(told)} lies told for three things; all three still there, then handed in once each")
