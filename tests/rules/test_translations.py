"""What translators work from is what the pages say, and what they made of it is whole."""

import re

import pytest
from babel.messages.pofile import read_po

from app.catalogue import catalogue
from app.catalogue.wording import FOLDER, LISTS, NEEDED, interface, languages, written

SLOT = re.compile(r"\{[^{}]*\}|%\([a-z_]+\)[sd]|%[sd]")
GATHERED = {name: gather() for name, gather in NEEDED.items()}
OFFERED = [code for code in languages() if catalogue().languages[code].offered]
EVERY = [(code, name) for code in OFFERED for name in NEEDED]


def texts_of(code: str, name: str) -> dict[tuple[str | None, str], str]:
    with (FOLDER / code / "LC_MESSAGES" / name).open("rb") as file:
        return {(message.context, str(message.id)): str(message.string) for message in read_po(file) if message.id}


@pytest.mark.parametrize("name", LISTS)
def test_the_list_for_translators_is_fresh(name):
    assert (FOLDER / name).read_bytes() == written(LISTS[name]()), "run `make translate`"


def test_the_list_sees_templates_lazy_words_and_python():
    found = {message.id for message in interface()}
    assert {"Skip to the main part", "Who is in the room", "Heard is busy. Nothing is lost. Wait a moment, then send it again."} & found
    assert len(found) > 300


@pytest.mark.parametrize(("code", "name"), EVERY)
def test_an_offered_language_has_words_for_all_a_child_can_meet(code, name):
    wanted = {(message.context, str(message.id)) for message in GATHERED[name] if message.id}
    made = texts_of(code, name)
    assert set(made) == wanted, "run `make translate`"
    assert [text for text, said in made.items() if not said.strip()] == []


@pytest.mark.parametrize(("code", "name"), EVERY)
def test_names_and_dates_go_where_the_english_has_them(code, name):
    wrong = [text for (_, text), said in texts_of(code, name).items() if sorted(SLOT.findall(text)) != sorted(SLOT.findall(said))]
    assert wrong == []


@pytest.mark.parametrize("code", OFFERED)
def test_help_lines_keep_their_numbers_and_can_be_dialled(code):
    """In every script the number stands as it is on a telephone, its two halves in order."""
    for (_, text), said in texts_of(code, "content.po").items():
        for number in ("0800 1111", "999"):
            assert (number in text) == (number in said), f"{code}: {text} / {said}"


def test_every_offered_language_says_who_made_it_and_that_nobody_may_have_checked_it():
    for code in OFFERED:
        known = catalogue().languages[code]
        assert known.state in ("machine", "checked") and known.made_by
        assert (known.state == "checked") == bool(known.checked_by and known.checked_on)


def test_no_two_feelings_and_no_two_points_of_a_scale_are_one_word():
    """A child must be able to tell what they pick from what they do not, in their own language."""
    for code in OFFERED:
        said = texts_of(code, "content.po")
        for scale in catalogue().scales.values():
            for number, ids in scale.offers.items():
                points = [point.label for point in scale.points if point.id in ids]
                for band in ("default", "6-7", "11-12"):
                    words = [said[(label.context(band), label.text(band))].casefold() for label in points]
                    assert len(set(words)) == len(words), f"{code}, {scale.id} with {number}: {words}"
