"""Sentences that have begun: every line is kept byte for byte, and any may stay empty."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.prompts import MESSAGES, Unreadable
from app.prompts.shapes import Part
from tests.prompts.example_steps import BANDS, band, example, speaker

NAMES = ["starter-at-home", "starter-i-like", "starter-i-wish", "starter-people-should-know", "starter-", "starter-x", "words"]
FORMS = st.dictionaries(st.sampled_from(NAMES), st.lists(st.text(), max_size=3), max_size=5)


@settings(max_examples=60, deadline=None)
@given(form=FORMS, of=st.sampled_from(BANDS))
def test_any_form_is_kept_byte_for_byte_or_is_unreadable(form, of):
    kind, step, _ = example("starters")
    try:
        answer = kind.read(form, step, of)
    except Unreadable as refused:
        assert refused.fields and set(refused.fields.values()) <= set(MESSAGES)
        return
    sent = {key: [v for v in values if v] for key, values in form.items() if key.startswith("starter-") and any(values)}
    assert {f"starter-{id}": [words] for id, words in answer.starters.items()} == {
        key: [values[0].replace("\r\n", "\n")] for key, values in sent.items()
    }
    assert kind.Answer.model_validate_json(answer.model_dump_json()) == answer
    assert kind.say(answer, step, speaker(of))


def test_one_line_is_enough_and_none_is_no_answer():
    kind, step, _ = example("starters")
    assert kind.read({"starter-i-like": ["snow"], "starter-i-wish": [""]}, step, band()).starters == {"i-like": "snow"}
    with pytest.raises(Unreadable):
        kind.read({"starter-i-like": ["  "], "starter-i-wish": [""]}, step, band())


@pytest.mark.parametrize("words", ["  mum  ", "a\n\nb ", "é\u0301 🦖", "<b>no</b>", "\t'\"", "אבא"])
def test_no_space_or_sign_of_a_line_is_put_right(words):
    kind, step, _ = example("starters")
    assert kind.read({"starter-i-wish": [words]}, step, band()).starters == {"i-wish": words}


def test_two_texts_for_one_line_are_not_cut_to_one():
    kind, step, _ = example("starters")
    with pytest.raises(Unreadable):
        kind.read({"starter-i-like": ["snow", "rain"]}, step, band())


def test_an_adult_reads_each_sentence_with_the_words_the_child_gave_it_in_the_order_of_that_page():
    kind, step, forms = example("starters")
    shown = kind.shown(step, band(), "en", speaker(band()))
    value = kind.read(forms[0], step, band()).model_dump(mode="json")
    assert kind.parts(shown, value) == (Part("When I am at home, I", "play with Bo"), Part("I wish", "it was\nsummer"))
    assert kind.parts({}, {"starters": {"gone": "kept"}}) == (Part("gone", "kept"),)
    assert kind.parts({}, {}) == () and kind.told(shown, value) == ""
