"""S46 and S47 by chance: whatever is wished, decided, withheld and put in, no copy holds what its reader may not have."""

from dataclasses import replace

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.exports.copies.copy import paper_of
from app.exports.leaving.scanning import look_through
from app.exports.parts.paper import report_of
from app.exports.report.texts import texts_of
from app.kit.clock import now
from app.sharing.parents import ANSWERS as SAID
from app.sharing.reading import Sharing
from app.sharing.visible import LEVELS
from tests.sharing.by_chance import ANSWERS, Record, a_family, wish

ITEMS = (*ANSWERS, "seen", "seen-beside", "view", "outcome", "section")
TELLS = ("left out", "not in this copy", "does not hold everything", "withheld", "kept back", "wish", "asked for that", "only the worker")
steps = st.dictionaries(st.sampled_from(["free", "kept", "seen", "changed"]), st.sampled_from(LEVELS), max_size=2)
wished = st.tuples(st.sampled_from(["", "", "everyone", *LEVELS]), steps)
about = st.sampled_from([0, 1]), st.sampled_from(["yes", "yes", None, "no"])
decision = st.tuples(st.just("decides"), *about, st.sampled_from(ANSWERS), st.sampled_from(LEVELS))
putting = st.tuples(st.just("for-parent"), *about, st.sampled_from(ITEMS), st.tuples(st.sampled_from([0, 1]), st.sampled_from(["put-in", *SAID, "put-in"])))
moves = st.lists(st.one_of(decision, putting, putting, putting), min_size=8, max_size=20)


def does(family: list[Record], move: tuple) -> None:
    verb, child, said, name, how = move
    if verb == "decides":
        family[child].decides(name, how, said)
    else:
        family[child].for_parent(name, family[child].parents[how[0]], how[1], said)


def looked_through(one: Record, sibling: Record) -> int:
    """Every copy of one child against the account kept apart, both ways; returns how many marks stood in those for parents."""
    seen = 0
    for reader, whose in one.readers():
        of = one.evidence(reader)
        paper = paper_of(one.db, of, one.priya)
        texts = list(texts_of(paper))
        whole = "\n".join(texts)
        for name in ITEMS:
            stands, may = one.mark(name) in whole, one.may(reader, whose, name)
            assert stands == may or (may and not whose), f"{one.child.name}, {reader.kind} {reader.to}: {name}"
            seen += stands and whose is not None
        assert "MARK" not in whole or sibling.child.reference not in whole
        assert look_through(texts, of, []).siblings == () and sibling.child.name not in whole
        if whose:
            tells_nothing(one, of, paper, whole)
    return seen


def tells_nothing(one: Record, of, paper, whole: str) -> None:
    """Word for word the copy of a child who told no more than what stands in it."""
    assert not [words for words in TELLS if words in whole.lower()]
    only = replace(of, kept_answers=[], kept_seen=[], passages=[], private=[], partly=[], kept_back=set(), sharing=Sharing())
    again = report_of(only, one.priya.name, now())
    assert [*texts_of(replace(again, footer="", made=""))] == [*texts_of(replace(paper, footer="", made=""))]


def played(family: list[Record], wishes, moved) -> int:
    """One history, looked through for every reader of both children; then it never was."""
    try:
        for one, (day, of_steps) in zip(family, wishes, strict=True):
            one.decided.clear()
            one.shared.clear()
            wish(one.db, one, day, of_steps)
        for move in moved:
            does(family, move)
        return looked_through(*family) + looked_through(*family[::-1])
    finally:
        family[0].db.rollback()


def by_chance(family: list[Record], histories: int) -> list[int]:
    """Without making a failing history shorter: each takes a second, and fails as it stands."""
    seen = []

    @settings(max_examples=histories, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
    @given(st.tuples(wished, wished), moves)
    def play(wishes, moved):
        seen.append(played(family, wishes, moved))

    play()
    return seen


def test_whatever_is_decided_no_copy_holds_what_its_reader_may_not_have(db, cast):
    family = a_family(db, cast)
    by_chance(family, 8)
    everything = [("for-parent", child, "yes", name, (whose, "put-in")) for child in (0, 1) for whose in (0, 1) for name in ITEMS]
    assert played(family, [("", {}), ("", {})], everything) == 40, "all but what a child wants left out is in all four"
