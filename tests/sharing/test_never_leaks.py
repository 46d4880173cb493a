"""S46 and S47 by chance: whatever is wished, decided, withheld and put in, no copy holds what its reader may not have."""

import random

from app.conferences.service import link_of
from app.exports.gather import gather
from app.exports.making import check_can_leave, paper_of
from app.exports.paper import texts_of
from app.exports.scanning import look_through
from app.sharing.agreeing import agree, can_agree
from app.sharing.parents import ANSWERS, Item, can_decide_for_parent, decide_for_parent
from app.sharing.reading import sharing_for
from app.sharing.service import decide
from app.sharing.visible import LEVELS, Audience, visible_to
from tests import people, voices
from tests.sharing.conftest import parent

KINDS = ("worker", "chair", "professionals")


class Chance:
    """One child's day with answers marked by canaries, decided about at random; `truth` keeps its own account."""

    def __init__(self, db, cast, seed: int) -> None:
        self.db, self.cast, self.seed, self.dice = db, cast, seed, random.Random(seed)
        self.priya, self.sam = cast.actor(cast.priya), cast.actor(cast.sam)
        self.sitting = people.pack_for(db, cast, cast.ada)
        self.wish = self.sitting.wish = self.dice.choice(("", *LEVELS))
        self.answers = [voices.say(db, cast, cast.ada, f"CANARY-{seed}-{n}-END", self.sitting, step=f"step-{n}") for n in range(5)]
        self.level: dict = {row.id: self.wish for row in self.answers}
        self.shared: dict = {}
        self.parents: list = []

    def goes_on(self, parents, steps: int = 12) -> None:
        for _ in range(steps):
            row = self.dice.choice(self.answers)
            self.dice.choice((self._decides, self._for_parent))(row, parents)
        self.db.commit()

    def _sharing(self):
        return sharing_for(self.db, self.cast.ada.id)

    def _decides(self, row, _parents) -> None:
        who = self.dice.choice(LEVELS)
        [made] = decide(self.db, self.priya, sharing=self._sharing(), responses=[row], who=who, reason="why")
        agreed = not made.needs_manager or self.dice.random() < 0.6
        if made.needs_manager and agreed and can_agree(self.db, self.sam, made):
            agree(self.db, self.sam, decision=made, said="yes")
        if agreed:
            self.level[row.id] = who

    def _for_parent(self, row, parents) -> None:
        whom, answer = self.dice.choice(parents), self.dice.choice(ANSWERS)
        asked = {"sharing": self._sharing(), "items": [Item("response", row.id)], "answer": answer, "reason": "why"}
        if can_decide_for_parent(**asked):
            decide_for_parent(self.db, self.priya, parent=whom, **asked)
            self.shared[whom.id, row.id] = answer != "taken-out"

    def may(self, audience: Audience, row) -> bool:
        cleared = self.shared.get((audience.parent_id, row.id), False)
        return visible_to(audience.kind, self.wish, self.level[row.id], cleared=cleared)


def evidence(db, cast, audience):
    link = link_of(db, cast.conference.id, cast.ada.id)
    return gather(db, cast.actor(cast.priya), cast.ada, cast.conference, link, "a test", audience)


def scanned(db, cast, chances, audience) -> int:
    """Every text of the paper against what this reader may have, both ways; returns how many canaries stood there."""
    of = evidence(db, cast, audience)
    check_can_leave(of)
    texts = list(texts_of(paper_of(db, of, cast.actor(cast.priya))))
    whole, seen = "\n".join(texts), 0
    for one in chances:
        for row, n in zip(one.answers, range(5), strict=True):
            mark = f"CANARY-{one.seed}-{n}-END"
            assert (mark in whole) == one.may(audience, row), f"{mark} for {audience.kind}: level {one.level[row.id]}"
            seen += mark in whole
    assert look_through(texts, of, []).siblings == ()
    assert "BEN-CANARY" not in whole and "CLEO-CANARY" not in whole
    db.rollback()
    return seen


def a_family(db, cast, seeds) -> tuple[list[Chance], list[Audience]]:
    parents = [parent(db, cast.ada, "Marta", "mother"), parent(db, cast.ada, "Lee", "father")]
    parent(db, cast.ben, "Darren", "father")
    voices.say(db, cast, cast.ben, "BEN-CANARY is mine")
    voices.say(db, cast, cast.cleo, "CLEO-CANARY is mine")
    chances = []
    for seed in seeds:
        one = Chance(db, cast, seed)
        one.parents = parents
        one.goes_on(parents)
        chances.append(one)
    readers = [Audience(kind) for kind in KINDS] + [Audience("parent", row.id, row.name) for row in parents]
    return chances, readers


def test_by_chance_no_copy_holds_what_its_reader_may_not_have(db, cast):
    chances, readers = a_family(db, cast, range(8))
    seen = [scanned(db, cast, chances, reader) for reader in readers]
    assert seen[0] == 40 and all(0 < some < 40 for some in seen[1:]), seen

