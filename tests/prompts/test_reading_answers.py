"""What a form holds is either an answer or Unreadable: there is no third way, whatever is sent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalogue import catalogue, text_for
from app.prompts import KINDS, MESSAGES, Unreadable

SITTING = [band for band in catalogue().bands.values() if band.sits]
HOME = ("how-things-are", "home")
CARDS = ("how-things-are", "at-home")
WITH_ME = ("arriving", "with-me")


def steps():
    """Every step in content, and `tell me about that` in every way it can be told."""
    found = catalogue()
    for activity in found.activities.values():
        for step in activity.steps:
            yield step
            if step.tell_me:
                yield from (found.about_step(activity.id, step.id, way.id) for way in found.about.ways)


def speaker(band, language="en"):
    return lambda wording: text_for(wording, band.id, language).text


def step(name):
    return catalogue().step(*name)


def read(name, form, band="8-10"):
    found = step(name)
    return KINDS[found.kind].read(form, found, catalogue().bands[band])


VALUES = st.lists(
    st.one_of(st.text(), st.sampled_from(["yes", "happy", "unhappy", "a-lot", "mum", "dont-know", "0" * 32])),
    max_size=3,
)
NAMES = st.sampled_from(["choice", "how_much", "words", "drawing", "photo", "place-food", "place-", "place-bed", "x"])
FORMS = st.dictionaries(st.one_of(NAMES, st.text()), VALUES, max_size=6)


@settings(max_examples=60, deadline=None)
@given(form=FORMS, which=st.sampled_from(list(steps())), band=st.sampled_from(SITTING))
def test_reading_gives_an_answer_or_unreadable_and_nothing_else(form, which, band):
    kind = KINDS[which.kind]
    try:
        answer = kind.read(form, which, band)
    except Unreadable as refused:
        assert refused.fields and set(refused.fields.values()) <= set(MESSAGES)
        return
    assert kind.Answer.model_validate_json(answer.model_dump_json()) == answer
    assert kind.say(answer, which, speaker(band))


@pytest.mark.parametrize("band", SITTING, ids=lambda b: b.id)
def test_what_was_shown_is_kept_whole(band):
    for which in (one for one in steps() if one.for_band(band.id)):
        shown = KINDS[which.kind].shown(which, band, "en", speaker(band))
        assert shown["question"] and shown["activity"] and shown["version"] >= 1
        assert (shown["band"], shown["language"], shown["kind"]) == (band.id, "en", which.kind)
        assert all(option["id"] and option["label"] for option in shown["options"])


def test_a_scale_offers_as_many_points_as_the_band_can_tell_apart():
    for band in SITTING:
        assert len(step(HOME).points_for(band)) == band.scale_options
    counts = {band.id: band.scale_options for band in SITTING}
    assert counts == {"3-5": 2, "6-7": 2, "8-10": 3, "11-12": 5, "13+": 5, "easy-read": 2}


def test_two_choices_do_not_always_begin_on_the_same_side():
    little = catalogue().bands["3-5"]
    first = {step(("how-things-are", name)).points_for(little)[0].id for name in ("home", "night")}
    assert first == {"happy", "unhappy"}


def test_a_point_the_band_was_not_offered_is_not_taken():
    with pytest.raises(Unreadable) as refused:
        read(HOME, {"choice": ["very-happy"]}, "8-10")
    assert refused.value.fields == {"choice": "not-offered"}


def test_a_bit_or_a_lot_may_be_left_open_and_belongs_to_its_own_band():
    assert read(HOME, {"choice": ["happy"]}, "6-7").how_much is None
    assert read(HOME, {"choice": ["happy"], "how_much": ["a-bit"]}, "6-7").how_much == "a-bit"
    with pytest.raises(Unreadable):
        read(HOME, {"choice": ["happy"], "how_much": ["a-bit"]}, "8-10")


def test_an_answer_is_kept_by_meaning_and_said_in_the_words_shown():
    answer = read(HOME, {"choice": ["unhappy"], "how_much": ["a-lot"]}, "6-7")
    assert answer.choice == "unhappy"
    assert KINDS["scale"].say(answer, step(HOME), speaker(catalogue().bands["6-7"])) == "Not happy, a lot."


def test_a_card_may_stay_in_the_hand():
    answer = read(CARDS, {"place-food": ["no"], "place-reads": ["yes"]})
    assert answer.placed == {"reads": "yes", "food": "no"}
    said = KINDS["sorting"].say(answer, step(CARDS), speaker(catalogue().bands["8-10"]))
    assert said == "Yes: Someone reads with me. No: There is food when I am hungry."


def test_sorting_refuses_no_card_a_card_of_another_band_and_a_place_that_is_not_there():
    assert _refused(CARDS, {}) == {"place": "nothing-placed"}
    assert _refused(CARDS, {"place-asks": ["yes"]}) == {"place-asks": "not-offered"}
    assert _refused(CARDS, {"place-food": ["often"]}) == {"place-food": "not-offered"}


def test_several_pictures_may_be_picked_where_several_are_asked_for():
    assert read(WITH_ME, {"choice": ["mum", "my-worker"]}).chosen == ("my-worker", "mum")
    assert _refused(WITH_ME, {"choice": [""]}) == {"choice": "choose-some"}


def test_words_are_kept_as_they_were_typed():
    know = ("what-i-want-the-meeting-to-know", "know")
    for words in (
        "  Leave my spaces \t",
        "<b>&amp;",
        "\x00\u202eعربي 👨‍👩‍👧",
        "e\u0301 is not é",
        "a\rb",
        "x" * 20_000,
    ):
        assert read(know, {"words": [words]}).words == words
    assert read(know, {"words": ["one\r\ntwo\n\rthree"]}).words == "one\ntwo\n\rthree"


def test_words_have_one_clear_limit():
    words = ("what-i-want-the-meeting-to-know", "different")
    assert _refused(words, {"words": ["x" * 20_001]}) == {"words": "too-long"}
    assert _refused(words, {"words": [" \n "]}) == {"words": "nothing-written"}
    assert _refused(words, {"words": ["\ud800"]}) == {"words": "not-text"}


def test_a_drawing_names_its_sheet_and_may_go_unexplained():
    worries = ("my-three-houses", "worries")
    sheet = "0f" * 16
    assert read(worries, {"drawing": [sheet]}).words == ""
    assert read(worries, {"drawing": [sheet], "words": ["the dog"]}).words == "the dog"
    assert _refused(worries, {}) == {"drawing": "no-drawing"}
    assert _refused(worries, {"drawing": ["../../etc"]}) == {"drawing": "not-offered"}


def test_every_kind_has_the_same_names_inside():
    for name, kind in KINDS.items():
        assert kind.name == name
        assert all(hasattr(kind, part) for part in ("Step", "Answer", "read", "say", "shown"))


def _refused(name, form):
    with pytest.raises(Unreadable) as refused:
        read(name, form)
    return refused.value.fields
