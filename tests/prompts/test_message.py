"""A message for the meeting: words, who reads them out, who should not be there; any one of the three is enough."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.prompts import MESSAGES, Unreadable
from tests.prompts.example_steps import BANDS, band, example, speaker

FIELDS = ["words", "reader", "reader_name", "not_in_room", "not_in_room_name", "x"]
VALUES = st.one_of(st.sampled_from(["me", "my-worker", "mum", "dad", "someone-else", "nobody", "not-decided", "anyone", ""]), st.text())
FORMS = st.dictionaries(st.sampled_from(FIELDS), st.lists(VALUES, max_size=3), max_size=5)
TEXTS = ("words", "reader_name", "not_in_room_name")


@settings(max_examples=60, deadline=None)
@given(form=FORMS, of=st.sampled_from(BANDS))
def test_any_form_is_kept_exactly_as_sent_or_is_unreadable(form, of):
    kind, step, _ = example("message")
    try:
        answer = kind.read(form, step, of)
    except Unreadable as refused:
        assert refused.fields and set(refused.fields.values()) <= set(MESSAGES)
        return
    for field in TEXTS:
        assert getattr(answer, field) == (form.get(field) or [""])[0].replace("\r\n", "\n")
    assert {answer.reader} - {""} == {value for value in form.get("reader", []) if value}
    assert set(answer.not_in_room) == {value for value in form.get("not_in_room", []) if value}
    assert kind.Answer.model_validate_json(answer.model_dump_json()) == answer
    assert kind.say(answer, step, speaker(of))


@pytest.mark.parametrize("of", BANDS, ids=lambda b: b.id)
def test_nobody_has_to_be_named_or_decided_on_in_any_band(of):
    kind, step, _ = example("message", readers=[], people=[])
    shown = kind.shown(step, of, "en", speaker(of))
    assert {"someone-else", "nobody", "not-decided"} <= {reader["id"] for reader in shown["readers"]}
    assert {"someone-else", "anyone", "not-decided"} <= {person["id"] for person in shown["people"]}
    assert "try" in shown["honest"] and "always" in shown["honest"]


def test_two_readers_are_put_back_to_the_child_instead_of_one_being_dropped():
    kind, step, _ = example("message")
    with pytest.raises(Unreadable) as refused:
        kind.read({"reader": ["me", "my-worker"]}, step, band())
    assert refused.value.fields == {"reader": "choose-one"}


@pytest.mark.parametrize("words", ["  mum  ", "a\n\nb ", "é\u0301 🦖", "<b>no</b>", "\t'\"", "אבא"])
@pytest.mark.parametrize("field", TEXTS)
def test_no_space_or_sign_is_put_right(field, words):
    kind, step, _ = example("message")
    assert getattr(kind.read({field: [words]}, step, band()), field) == words


def test_a_wish_about_the_room_is_kept_without_any_message():
    kind, step, _ = example("message")
    answer = kind.read({"not_in_room_name": ["Uncle Rob"]}, step, band())
    assert (answer.words, answer.not_in_room_name) == ("", "Uncle Rob")


def test_an_adult_is_told_both_choices_and_reads_typed_names_as_the_childs_own_words():
    kind, step, forms = example("message")
    shown = kind.shown(step, band(), "en", speaker(band()))
    value = kind.read(forms[0], step, band()).model_dump(mode="json")
    assert kind.told(shown, value) == (
        "Who should read it out? My worker. Who should not be in the room when it is read? Dad; Someone else."
    )
    read_out, away = kind.parts(shown, value)
    assert (read_out.words, read_out.picked) == ("", ("My worker",))
    assert (away.words, away.picked) == ("Uncle Rob", ("Dad", "Someone else"))


def test_a_message_of_another_day_is_read_whatever_shape_it_had():
    kind, _, _ = example("message")
    assert kind.told({}, {}) == "" and kind.parts({}, {}) == ()
    assert "gone" in kind.told({}, {"reader": "gone"}) and kind.parts({}, {"reader_name": "Gran"})[0].words == "Gran"
