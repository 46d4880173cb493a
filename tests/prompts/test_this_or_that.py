"""Two choices of equal weight: what was chosen, in which order they stood, and the child's own words for something else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from app.prompts import Unreadable, this_or_that
from tests.prompts.kinds_a import BANDS, COMMON, either, options, read, refused, said, stored

FORMS = st.fixed_dictionaries(
    {},
    optional={
        "choice": st.lists(st.sampled_from(["in", "out", "something-else", "", "x"]) | st.text(), max_size=2),
        "order": st.lists(st.sampled_from(["in,out", "out,in", "", "in", "in,in", "in,out,x"]) | st.text(), max_size=2),
        "words": st.lists(st.text(st.characters(codec=None)), max_size=2),
    },
)


@settings(max_examples=150, deadline=None)
@given(form=FORMS, who=st.sampled_from(BANDS))
def test_an_answer_holds_exactly_what_was_offered_and_picked(form, who):
    step = either()
    try:
        answer = this_or_that.read(form, step, who)
    except Unreadable:
        return
    picked = [value for value in form.get("choice", []) if value]
    assert [answer.chosen] == (picked or ["something-else"])
    assert answer.chosen in ("in", "out", "something-else")
    assert ",".join(answer.order) == "".join(form.get("order", []))
    assert answer.words == (form.get("words") or [""])[0].replace("\r\n", "\n")
    assert this_or_that.told(*stored(step, answer)) and this_or_that.say(answer, step, said)


def test_words_alone_are_something_else_and_words_beside_a_choice_stay():
    assert read(either(), {"words": ["  on the roof "]}).model_dump() == {"chosen": "something-else", "order": (), "words": "  on the roof "}
    assert read(either(), {"choice": ["in"], "words": ["but not today"]}).words == "but not today"


def test_something_else_needs_no_words_because_it_can_be_drawn_or_said():
    assert read(either(), {"choice": ["something-else"]}).chosen == "something-else"


def test_both_at_once_nothing_at_all_and_a_third_thing_are_not_taken():
    assert refused(either(), {"choice": ["in", "out"]}) == {"choice": "choose-one"}
    assert refused(either(), {"words": [" \n"]}) == {"choice": "choose-one"}
    assert refused(either(), {"choice": ["x"]}) == {"choice": "not-offered"}
    assert refused(either(), {"choice": ["in"], "order": ["in,in"]}) == {"order": "not-offered"}


def test_there_are_two_and_neither_goes_by_the_name_of_something_else():
    for wrong in (options("in"), options("in", "out", "up"), options("in", "in"), options("in", "something-else")):
        with pytest.raises(ValidationError):
            this_or_that.Step(id="now", kind="this-or-that", options=wrong, **COMMON)


def test_a_reader_sees_both_sides_in_the_order_they_stood_in():
    shown, value = stored(either(), read(either(), {"choice": ["in"], "order": ["out,in"]}))
    assert this_or_that.told(shown, value) == "In. The two to choose from were, in this order: out of doors; in."
    shown, value = stored(either(), read(either(), {"words": ["up a tree"], "order": ["in,out"]}))
    assert this_or_that.told(shown, value) == "Something else. The two to choose from were, in this order: in; out of doors."
    assert this_or_that.told({}, {}) == ""
