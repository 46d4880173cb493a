"""An hour of a day, and a room of a home, which is read in the same way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.prompts import MESSAGES, Unreadable
from tests.prompts.example_steps import BANDS, band, example, speaker

KINDS = ["day", "room"]
IDS = st.sampled_from(["i-get-up-myself", "breakfast", "a-bed", "things-of-mine", "i-get-others-up", "nothing", ""])
FORMS = st.dictionaries(
    st.sampled_from(["choice", "words", "time", "room", "x"]), st.lists(st.one_of(IDS, st.text()), max_size=4), max_size=4
)


@settings(max_examples=60, deadline=None)
@given(form=FORMS, name=st.sampled_from(KINDS), of=st.sampled_from(BANDS))
def test_any_form_is_kept_exactly_as_sent_or_is_unreadable(form, name, of):
    kind, step, _ = example(name)
    try:
        answer = kind.read(form, step, of)
    except Unreadable as refused:
        assert refused.fields and set(refused.fields.values()) <= set(MESSAGES)
        return
    assert answer.words == (form.get("words") or [""])[0].replace("\r\n", "\n")
    assert set(answer.chosen) == {value for value in form.get("choice", []) if value}
    assert set(answer.chosen) <= {option["id"] for option in kind.shown(step, of, "en", speaker(of))["options"]}
    assert kind.Answer.model_validate_json(answer.model_dump_json()) == answer
    assert kind.say(answer, step, speaker(of))


@pytest.mark.parametrize("name", KINDS)
def test_the_example_forms_are_answers_and_adults_are_told_in_the_words_of_the_page(name):
    kind, step, forms = example(name)
    shown = kind.shown(step, band(), "en", speaker(band()))
    for form in forms:
        answer = kind.read(form, step, band())
        told = kind.told(shown, answer.model_dump(mode="json"))
        labels = [option["label"] for option in shown["options"] if option["id"] in form.get("choice", [])]
        assert told == ("; ".join(labels) + "." if labels else "")
        assert answer.words not in told or not answer.words


@pytest.mark.parametrize("name", KINDS)
def test_nothing_picked_and_nothing_written_is_no_answer(name):
    kind, step, _ = example(name)
    for empty in ({}, {"words": [" \n "]}, {"choice": [""]}):
        with pytest.raises(Unreadable) as refused:
            kind.read(empty, step, band())
        assert refused.value.fields == {"words": "nothing-picked-or-written"}


def test_a_picture_of_another_band_was_not_on_the_page():
    kind, step, _ = example("day")
    assert kind.read({"choice": ["i-get-others-up"]}, step, band("8-10")).chosen == ("i-get-others-up",)
    with pytest.raises(Unreadable):
        kind.read({"choice": ["i-get-others-up"]}, step, band("3-5"))


@pytest.mark.parametrize("name", KINDS)
def test_an_answer_of_another_day_is_told_whatever_shape_it_had(name):
    kind, _, _ = example(name)
    assert kind.told({}, {}) == "" and kind.told({}, {"chosen": None}) == "" and kind.parts({}, {}) == ()
    assert kind.told({"options": []}, {"chosen": ["gone"]}) == "Gone."
