"""A brother's or sister's name leaves no copy, however it is typed; the child's own and everyday words stay."""

import pytest

from app.exports.formats.pdf.glyphs import covered, drawable_text
from app.exports.parts.copying import holdable
from app.families.siblings import IN_AN_ADULTS, Sibling, masked, others, still_named

TEDDY, PAWEL = Sibling("Teddy", "K-2"), Sibling("Paweł Nowak", "K-3")
UNBORN, WILL = Sibling("Unborn baby", "K-4", unborn=True), Sibling("Will", "K-5")
NAMES = others([TEDDY, PAWEL, UNBORN, WILL], "Ava Nowak")


@pytest.mark.parametrize(
    ("said", "copied"),
    [
        ("I do Teddy’s bottle.", "I do [my brother or sister]’s bottle."),
        ("teddy is loud. TEDDY is loud", "[My brother or sister] is loud. [My brother or sister] is loud"),
        ("PAWEL and Pawe\u0142", "[My brother or sister] and [my brother or sister]"),
        ("the baby is called nothing yet", "the baby is called nothing yet"),
        ("Will will come if he will", "[My brother or sister] will come if he will"),
        ("Teddybear is not a name", "Teddybear is not a name"),
        ("my name is Ava Nowak", "my name is Ava Nowak"),
        ("his number is K-2", "his number is [my brother or sister]"),
        ("", ""),
    ],
)
def test_names_are_put_in_brackets_that_are_ours(said, copied):
    assert masked(said, NAMES) == copied


def test_an_adults_text_says_a_brother_or_sister():
    assert masked("She held Teddy.", NAMES, IN_AN_ADULTS) == "She held [a brother or sister]."


def test_an_accent_typed_as_two_signs_is_the_same_name():
    assert masked("Zoe\u0308 cried", others([Sibling("Zoë", "K-9")], "Ava")) == "[My brother or sister] cried"


@pytest.mark.parametrize("typed", ["Zoë", "ZOÉ", "Zo\u00ade", "Z\u200boe", "zoe", "Zo\u0065\u0308"])
def test_a_plain_name_is_found_with_accents_it_does_not_have_and_with_signs_nobody_sees(typed):
    names = others([Sibling("Zoe", "K-9")], "Ava")
    assert masked(f"and {typed}’s cat", names) == "and [my brother or sister]’s cat"
    assert still_named([f"and {typed}’s cat"], names) and not still_named(["zoes", "zo e"], names)


def test_the_last_look_finds_what_is_left_but_not_our_own_words():
    assert still_named(["a line with teddy in it"], NAMES) == ["teddy"]
    assert still_named(["seen by Teddy Marsh"], NAMES, ["Teddy Marsh"]) == []
    assert still_named(["we will see"], NAMES) == []


def test_what_a_file_cannot_hold_is_left_out_and_lines_stay():
    assert holdable("a\x00b\x0bc\ufffe\r\nd\te") == "abc\nd\te"


def test_a_sign_without_a_glyph_is_named_in_brackets():
    assert drawable_text("ok 😀 ❤️ zażółć") == "ok 😀 ❤ zażółć"
    assert drawable_text("见 \U0001f9ff") .startswith("[another script] ")
    assert 0x41 in covered() and 0x1F600 in covered() and 0x89C1 not in covered()


def test_an_adult_who_shares_a_name_keeps_theirs():
    names = others([Sibling("Joe", "K-7"), Sibling("Al", "K-8")], "Ava")
    told = masked("Joe Tait rang, Joe slept, Al too, et al.", names, IN_AN_ADULTS, ["Joe Tait"])
    assert told == "Joe Tait rang, [a brother or sister] slept, [a brother or sister] too, et al."
