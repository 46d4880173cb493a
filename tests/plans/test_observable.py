"""An action that nobody could ever see done is asked about; one that could be is left alone."""

from datetime import date

import pytest

from app.plans.observable import only_a_wish
from app.plans.smart import ActionFacts, OutcomeFacts, missing

WISHES = (
    "Parents to engage better", "Mum to work with professionals", "Continue to monitor", "Marta to engage with services", "Support the family",
    "Parents will be more aware of the needs of the child", "Engaging with health visitor",
)  # fmt: skip
PLAIN = (
    "Get up at 6:30", "Ring Marta", "Engage with the health visitor every Tuesday", "Improve the lock on the back door", "Buy a bed",
    "Take Ava to the dentist", "", "Wspierać rodzinę",
)  # fmt: skip


@pytest.mark.parametrize("text", WISHES)
def test_a_wish_is_known(text: str):
    assert only_a_wish(text, "Marta, mother")


@pytest.mark.parametrize("text", PLAIN)
def test_what_could_be_seen_is_left_alone(text: str):
    assert not only_a_wish(text, "Marta, mother")


def facts(**more) -> OutcomeFacts:
    given = {"goal": "A grown-up is up first", "need": "Ava is first", "how_we_know": "Ava says so", "contingency": "Her aunt"} | more
    return OutcomeFacts("o1", 1, **given)


def test_it_is_asked_and_never_refused():
    wish = ActionFacts("a1", "Parents to engage better", "Parents", date(2026, 12, 1))
    (one,) = missing([facts(actions=[wish])], date(2026, 11, 23))
    assert (one.field, one.sentence) == ("what", "Outcome 1: what would we see if this was done? Parents to engage better")
    done = ActionFacts("a1", "Parents to engage better", "Parents", date(2026, 12, 1), date(2026, 11, 20))
    assert missing([facts(actions=[done])], date(2026, 11, 23)) == []


def test_a_long_outcome_asks_whether_the_child_could_understand_it():
    act = ActionFacts("a1", "Ring", "Joe", date(2026, 12, 1))
    found = missing([facts(goal="A grown-up gets up before Ada does. Joe rings.", actions=[act])], date(2026, 11, 23), longest=6)
    assert [one.field for one in found] == ["goal"] and "6 words or fewer" in found[0].sentence
    assert missing([facts(goal="A grown-up is up. Joe rings Mum too.", actions=[act])], date(2026, 11, 23), longest=6) == []
