"""What a plan lacks is said in words; nothing is refused."""

from datetime import date

from app.plans.smart import ActionFacts, OutcomeFacts, missing

TODAY = date(2026, 11, 23)
WHOLE = {"goal": "A grown-up is up first", "need": "Ava gets up first", "how_we_know": "Ava says", "contingency": "Her aunt stays"}


def outcome(*actions: ActionFacts, **changed: str) -> OutcomeFacts:
    return OutcomeFacts(id="o1", number=1, actions=actions, **{**WHOLE, **changed})


def fields(*outcomes: OutcomeFacts) -> list[tuple[str, str]]:
    return [(one.place, one.field) for one in missing(outcomes, TODAY)]


def test_a_whole_outcome_lacks_nothing():
    assert fields(outcome(ActionFacts("a1", "Get up at 6:30", "Marta", date(2026, 11, 30)))) == []


def test_missing_who_when_and_measure_are_each_named():
    found = fields(outcome(ActionFacts("a1", "Do mornings"), how_we_know=" "))
    assert found == [("o1", "how_we_know"), ("a1", "who"), ("a1", "by_when")]


def test_an_outcome_without_actions_asks_for_one():
    assert fields(outcome()) == [("o1", "actions")]


def test_a_passed_date_is_never_silent_but_a_done_action_is_done():
    late = ActionFacts("a1", "Ring", "Joe", date(2026, 11, 22))
    done = ActionFacts("a2", "Ring", "Joe", date(2026, 11, 1), done_on=date(2026, 11, 2))
    assert fields(outcome(late, done)) == [("a1", "past")]


def test_a_date_of_today_has_not_passed():
    assert fields(outcome(ActionFacts("a1", "Ring", "Joe", TODAY))) == []


def test_the_sentence_says_who_and_where():
    (one,) = missing([outcome(ActionFacts("a1", "Do mornings", "Lee"))], TODAY)
    assert one.sentence == "Outcome 1: say by when Lee will do this"
