"""Who was put where: every name as it was written, every ring as it was chosen, nobody else."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.prompts import Unreadable, people
from tests.prompts.kinds_a import BANDS, read, refused, said, stored
from tests.prompts.kinds_a import people as circles

WHO = st.sampled_from(["mum", "gran", "worker", "", "x"])
RINGS = st.sampled_from(["very-close", "close", "not-so-close", "", "x"])
NAMES = st.text(st.characters(codec=None), max_size=90)
FORMS = st.dictionaries(
    st.builds("{}-{}".format, st.sampled_from(["who", "name", "ring", "x"]), st.integers(-1, 31) | st.text(max_size=2)),
    st.lists(WHO | RINGS | NAMES, max_size=2),
    max_size=9,
)


@settings(max_examples=150, deadline=None)
@given(form=FORMS | st.builds(lambda w, n, r: {"who-0": [w], "name-0": [n], "ring-0": [r]}, WHO, NAMES, RINGS), who=st.sampled_from(BANDS))
def test_an_answer_holds_exactly_what_was_offered_and_picked(form, who):
    step = circles()
    try:
        answer = people.read(form, step, who)
    except Unreadable:
        return
    offered = {option.id for option in step.people_for(who.id)} | {""}
    rings = {option.id for option in step.rings_for(who.id)} | {""}
    given_names = [v for key, values in form.items() if key.startswith("name-") for v in values if v.strip()]
    given_rings = [v for key, values in form.items() if key.startswith("ring-") for v in values if v.strip()]
    assert sorted(one.name for one in answer.placed if one.name) == sorted(given_names)
    assert sorted(one.ring for one in answer.placed if one.ring) == sorted(given_rings)
    assert all(one.who in offered and one.ring in rings and (one.who or one.name) for one in answer.placed)
    shown, value = stored(step, answer, who.id)
    assert [part.words for part in people.parts(shown, value)] == [one.name for one in answer.placed]
    assert people.told(shown, value)


def test_a_picture_a_name_or_both_can_stand_in_a_ring():
    form = {"who-0": ["mum"], "ring-0": ["close"], "who-1": ["gran"], "name-1": [" Nana Jo "], "ring-1": ["very-close"], "name-7": ["Tom"], "ring-7": ["close"]}
    answer = read(circles(), form)
    assert [one.model_dump() for one in answer.placed] == [
        {"who": "mum", "name": "", "ring": "close"},
        {"who": "gran", "name": " Nana Jo ", "ring": "very-close"},
        {"who": "", "name": "Tom", "ring": "close"},
    ]
    assert people.say(answer, circles(), said) == "Very close: Gran ( Nana Jo ). Close: mum; Tom."


def test_a_picture_that_nobody_placed_is_nobody_and_a_name_without_a_ring_is_kept():
    assert refused(circles(), {"who-0": ["mum"], "who-1": ["gran"]}) == {"ring": "nobody-placed"}
    [one] = read(circles(), {"who-0": ["mum"], "name-0": ["Mummy"]}).placed
    assert (one.name, one.ring) == ("Mummy", "")


def test_a_ring_with_nobody_in_it_asks_who_that_is():
    assert refused(circles(), {"ring-4": ["close"]}) == {"name-4": "nobody-named"}


def test_a_person_or_a_ring_of_another_band_is_not_taken():
    assert refused(circles(), {"who-0": ["worker"], "ring-0": ["close"]}, "6-7") == {"who-0": "not-offered"}
    assert refused(circles(), {"who-0": ["mum"], "ring-0": ["very-close"]}, "6-7") == {"ring-0": "not-offered"}
    assert refused(circles(), {"name-0": ["Jo"], "ring-30": ["close"]}) == {"ring-30": "not-offered"}


def test_a_name_has_one_clear_limit():
    assert refused(circles(), {"name-0": ["x" * 81], "ring-0": ["close"]}) == {"name-0": "name-too-long"}
    assert refused(circles(), {"name-0": ["\ud800"], "ring-0": ["close"]}) == {"name-0": "not-text"}
    assert read(circles(), {"name-0": ["x" * 80], "ring-0": ["close"]}).placed[0].name == "x" * 80


def test_a_reader_gets_one_part_a_person_and_the_rings_from_the_middle_outward():
    form = {"name-5": ["Tom"], "ring-5": ["close"], "who-0": ["mum"], "ring-0": ["very-close"], "name-6": ["Jo"]}
    shown, value = stored(circles(), read(circles(), form))
    assert [(part.label, part.picked, part.words) for part in people.parts(shown, value)] == [
        ("very close", ("mum",), ""),
        ("close", (), "Tom"),
        ("named, in no ring", (), "Jo"),
    ]
    assert people.told(shown, value) == "Very close: mum. Close: Tom. Named, in no ring: Jo."
    assert people.told({}, {}) == "" and people.told({}, {"placed": [{"who": "gone"}]}) == "Named, in no ring: gone."
