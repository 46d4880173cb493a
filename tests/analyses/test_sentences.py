"""Sentences alike are found in long texts, a swapped name hides nothing, and a sentence of a child's own is left alone."""

from hypothesis import given
from hypothesis import strategies as st

from app.analyses.sentences import pairs

NAMES = ("Ada", "Ben")
MINE = "Ada gets herself up. She goes to school without breakfast most days. Her window is broken."
THEIRS = "He likes football. Ben goes to school without breakfast most days. He sleeps on the sofa in his coat."
WORDS = st.text(alphabet="abcdefghij .\n", max_size=120)


def test_a_sentence_with_the_name_swapped_stands_beside_its_copy():
    (found,) = pairs("Quite another start. Ada walks to school alone in the dark.", "Ben walks to school alone in the dark!", NAMES)
    assert (found.mine, found.theirs, found.equal) == ("Ada walks to school alone in the dark.", "Ben walks to school alone in the dark!", True)


def test_only_the_sentence_they_share_is_shown():
    assert [(one.mine, one.theirs) for one in pairs(MINE, THEIRS, NAMES)] == [
        ("She goes to school without breakfast most days.", "Ben goes to school without breakfast most days.")
    ]


def test_one_changed_word_is_almost_the_same():
    (found,) = pairs("They go to school without any breakfast on most days.", "They go to school without any breakfast on many days.")
    assert not found.equal


def test_each_childs_own_sentences_and_short_ones_are_left_alone():
    assert pairs(MINE, "He likes football. No coat. Not known yet.", NAMES) == []
    assert pairs("Not asked yet. Not known.", "Not asked yet. Not known.") == []


@given(WORDS, WORDS)
def test_whatever_is_shown_stands_in_both_texts_as_it_was_written(mine, theirs):
    for one in pairs(mine, theirs):
        assert one.mine in mine and one.theirs in theirs
