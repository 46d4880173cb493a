"""Withheld words are found however they are spaced, broken or spelt, and everyday sentences are not stopped for them (S47)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sharing.terms import found_in, pieces

ADDRESS = "14 Elm Row, Northwick\nNW9 4QT"


@pytest.mark.parametrize("text", [
    "They moved to 14 Elm Row.", "14 ELM  ROW", "the flat in Elm Row is damp", "nw94qt", "NW9-4QT", "postcode: NW9\u00a04QT.",
    "Northwick is nice", "Élm Row", "El\u00adm Row", "E\u200blm R\u200bow", "14, elm row; next door",
])  # fmt: skip
def test_any_part_that_gives_it_away_is_found(text):
    assert found_in([text], [ADDRESS]) == [ADDRESS]


@pytest.mark.parametrize("text", ["", "The helm rowing club", "14 days", "a row of elms", "NW1 4QT", "Elmrowing"])
def test_what_only_looks_like_it_is_not(text):
    assert found_in([text], [ADDRESS]) == []


def test_nothing_withheld_finds_nothing_and_too_short_is_no_piece():
    assert found_in(["anything"], []) == [] and pieces("14") == () and pieces(" \n") == ()


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_name_between_any_two_texts_is_found(before, after):
    assert found_in([f"{before} Kingsmead Primary {after}"], ["Kingsmead Primary"])
