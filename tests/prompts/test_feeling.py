"""Which feelings, and how much of each: several at once, nothing guessed, nothing that was not on the page."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.prompts import Unreadable, feeling
from tests.prompts.kinds_a import BANDS, band, feelings, read, refused, said, stored

IDS = st.sampled_from(["happy", "sad", "worried", "never-asked", "", "x"])
AMOUNTS = st.sampled_from(["a-little", "some", "a-lot", "", "x"])
FORMS = st.fixed_dictionaries(
    {},
    optional={
        "feeling": st.lists(IDS | st.text(), max_size=4),
        "much-happy": st.lists(AMOUNTS, max_size=2),
        "much-sad": st.lists(AMOUNTS | st.text(), max_size=2),
        "much-worried": st.lists(AMOUNTS, max_size=1),
        "words": st.lists(st.text(), max_size=1),
    },
)


@settings(max_examples=150, deadline=None)
@given(form=FORMS, who=st.sampled_from(BANDS))
def test_an_answer_holds_exactly_what_was_offered_and_picked(form, who):
    step = feelings()
    try:
        answer = feeling.read(form, step, who)
    except Unreadable:
        return
    offered = {option.id for option in step.feelings_for(who.id)}
    amounts = {option.id for option in step.amounts_for(who.id)}
    assert set(answer.feelings) == {id for id in form["feeling"] if id} <= offered
    for id_, much in answer.feelings.items():
        assert [much] == ([v for v in form.get(f"much-{id_}", []) if v] or [None])
        assert much is None or much in amounts
    assert feeling.told(*stored(step, answer, who.id)) == feeling.say(answer, step, said)


def test_several_feelings_at_once_are_kept_in_the_order_of_the_page():
    answer = read(feelings(), {"feeling": ["sad", "happy"], "much-sad": ["a-lot"]})
    assert list(answer.feelings.items()) == [("happy", None), ("sad", "a-lot")]
    assert feeling.say(answer, feelings(), said) == "Happy; sad, a-lot."


def test_how_much_goes_with_the_feeling_that_was_taken_back():
    assert read(feelings(), {"feeling": ["happy"], "much-sad": ["a-lot"]}).feelings == {"happy": None}


def test_a_feeling_or_an_amount_of_another_band_is_not_taken():
    assert refused(feelings(), {"feeling": ["worried"]}, "6-7") == {"feeling": "not-offered"}
    assert refused(feelings(), {"feeling": ["sad"], "much-sad": ["some"]}, "6-7") == {"much-sad": "not-offered"}
    assert refused(feelings(), {"feeling": ["", ""]}) == {"feeling": "choose-some"}


def test_where_how_much_is_not_asked_no_amount_is_offered_or_taken():
    step = feelings().model_copy(update={"how_much": False})
    assert feeling.shown(step, band("8-10"), "en", said)["amounts"] == []
    assert refused(step, {"feeling": ["sad"], "much-sad": ["a-lot"]}) == {"much-sad": "not-offered"}


def test_a_reader_gets_each_feeling_with_its_amount_in_the_words_of_that_day():
    shown, value = stored(feelings(), read(feelings(), {"feeling": ["sad", "happy"], "much-sad": ["a-lot"]}))
    shown["options"][1]["label"] = "rather sad"
    assert [(part.label, part.picked, part.words) for part in feeling.parts(shown, value)] == [
        ("happy", (), ""),
        ("rather sad", ("a-lot",), ""),
    ]
    assert feeling.told(shown, value) == "Happy; rather sad, a-lot."
    assert feeling.told({}, {"feelings": {"gone": "also-gone"}}) == "Gone, also-gone."
    assert (feeling.told({}, {}), feeling.parts({}, {})) == ("", ())
