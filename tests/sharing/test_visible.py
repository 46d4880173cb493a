"""Who may see a response, line by line: the wish, what was decided, and for a parent whether it was cleared for them."""

from itertools import product
from types import SimpleNamespace
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sharing.standing import standing_decision, standing_for_parent
from app.sharing.visible import against, level_of, stricter, visible_to, widens

E, P, W = "everyone", "professionals", "worker-and-manager"
# wish, decision: may the worker, the chair, professionals, a parent it was cleared for
TABLE = {
    ("", ""): (1, 1, 1, 1), (E, ""): (1, 1, 1, 1), (P, ""): (1, 1, 1, 0), (W, ""): (1, 0, 0, 0),
    ("", E): (1, 1, 1, 1), (E, E): (1, 1, 1, 1), (P, E): (1, 1, 1, 1), (W, E): (1, 1, 1, 1),
    ("", P): (1, 1, 1, 0), (E, P): (1, 1, 1, 0), (P, P): (1, 1, 1, 0), (W, P): (1, 1, 1, 0),
    ("", W): (1, 0, 0, 0), (E, W): (1, 0, 0, 0), (P, W): (1, 0, 0, 0), (W, W): (1, 0, 0, 0),
}  # fmt: skip


@pytest.mark.parametrize("told", TABLE)
def test_every_line_of_the_table(told):
    readers = ("worker", "chair", "professionals", "parent")
    assert tuple(int(visible_to(reader, *told, cleared=True)) for reader in readers) == TABLE[told]
    assert not visible_to("parent", *told, cleared=False), "a parent has nothing that was not cleared for them"


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_a_word_nobody_knows_opens_nothing(audience, wish, decision):
    if audience != "worker" and (decision or wish) not in ("", E, P):
        assert not visible_to(audience, wish, decision, cleared=True)
    if audience not in ("worker", "chair", "professionals", "parent"):
        assert not visible_to(audience, wish, decision, cleared=True)


def test_the_stricter_wish_stands_and_an_unsaid_one_changes_nothing():
    assert [stricter(E, W), stricter(P, ""), stricter("", ""), stricter(E, P)] == [W, P, "", P]


def test_going_against_a_wish_is_either_way_and_only_one_way_is_wider():
    assert [(against(P, who), widens(P, who)) for who in (E, P, W)] == [(True, True), (False, False), (True, False)]
    assert not against("", E) and not widens("", E)


@pytest.mark.parametrize(("then", "now", "who"), list(product(("", E, P, W), repeat=3)))
def test_a_stricter_wish_that_came_later_is_not_decided_by_an_older_decision(then, now, who):
    level, order = level_of(now, who, then), ("", E, P, W)
    if order.index(now) > order.index(then) and who:
        assert order.index(level) >= order.index(now)
    elif who:
        assert level == who


def row(share=True, manager=True):
    return SimpleNamespace(id=uuid4(), share=share, needs_manager=manager)


def test_putting_in_waits_for_a_manager_and_keeping_back_does_not():
    asked, out, before = row(), row(share=False), row(manager=False)
    assert standing_decision([asked, before], {}) is before
    assert standing_decision([asked, before], {asked.id: True}) is asked
    assert standing_decision([asked, before], {asked.id: False}) is before
    assert standing_for_parent([asked, before], {}) is before
    assert standing_for_parent([out, before], {}) is out, "left out at once, whatever a manager says later"
    assert standing_for_parent([out, before], {out.id: False}) is before
