"""The same text in a brother's record is said once; a few common words are not a likeness."""

from uuid import uuid4

import pytest

from app.analyses.likeness import alike, likenesses

NAMES = ("Ava", "Ellis", "Teddy")
MINE = "Ava does a parent's job each morning. She is tired by ten and afraid of the cooker."


@pytest.mark.parametrize(
    "theirs",
    [
        MINE,
        "ava does a parent’s job each morning she is tired by TEN, and afraid of the cooker",
        "Ellis does a parent's job each morning. She is tired by ten and afraid of the cooker.",
        "Ellis does a parent's job every morning. She is tired by ten and afraid of the cooker.",
        "Quite another beginning. She is tired by ten and afraid of the cooker. Quite another end to it all.",
    ],
)
def test_equal_nearly_equal_and_a_shared_long_sentence_are_alike(theirs):
    assert alike(MINE, theirs, NAMES)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("", ""),
        ("...", "!?"),
        ("Not known yet.", "Not asked yet."),
        (MINE, "Ellis sleeps badly. He wakes when the baby cries and cannot settle again by himself."),
        (MINE, ""),
    ],
)
def test_other_texts_are_not(mine, theirs):
    assert not alike(mine, theirs, NAMES)


def test_short_equal_texts_are_alike_since_equal_is_equal():
    assert alike("Not known yet.", "not known yet")


def test_each_child_is_named_once_and_the_words_are_not_carried():
    ellis, teddy = uuid4(), uuid4()
    found = likenesses(MINE, [(ellis, MINE), (ellis, MINE), (teddy, "Something else was seen here today.")], NAMES)
    assert [(one.child_id, one.equal) for one in found] == [(ellis, True)]


def test_two_very_long_texts_are_compared_like_short_ones():
    long = " ".join(f"word{n % 977}" for n in range(3000))
    assert alike(long, long + " more", NAMES)
    assert not alike(long, " ".join(reversed(long.split())) + " x" * 900, NAMES)
