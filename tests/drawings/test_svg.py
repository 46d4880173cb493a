"""The picture as SVG: well formed, the same marks, and nothing in it that did not come from the tray."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.drawings import palette
from app.drawings.materials import materials
from app.drawings.ops import Clear, Undo, fold
from app.drawings.svg import svg
from tests.drawings.making import OPS, line, stamp

SPACE = "{http://www.w3.org/2000/svg}"
MARKS = f"{SPACE}g"
PLAIN = re.compile(r"[MQTCLHVZ0-9 .,()\-]*", re.IGNORECASE)


def read(text):
    return ElementTree.fromstring(text)


@settings(max_examples=60, deadline=None)
@given(OPS)
def test_every_mark_on_the_sheet_is_in_it_once(ops):
    assert len(read(svg(ops)).findall(MARKS)) == len(fold(ops))


@settings(max_examples=60, deadline=None)
@given(OPS, st.text())
def test_it_holds_only_numbers_words_of_ours_and_the_title(ops, title):
    for part in read(svg(ops, title=title)).iter():
        for name, value in part.attrib.items():
            if name in ("d", "viewBox", "cx", "cy", "r", "opacity", "stroke-width", "width", "height"):
                assert PLAIN.fullmatch(value), (name, value)
            elif name in ("fill", "stroke"):
                assert re.fullmatch(r"none|#[0-9A-Fa-f]{6}", value)
            else:
                assert name in ("transform", "stroke-linecap", "stroke-linejoin", "role")
        assert part.tag.removeprefix(SPACE) in ("svg", "g", "path", "circle", "title")


def test_a_title_is_words_and_never_markup():
    found = read(svg((), title='Ava & <script>"x"</script>\x00\ud800'))
    assert found.find(f"{SPACE}title").text == 'Ava & <script>"x"</script>'
    assert read(svg(())).find(f"{SPACE}title") is None


def test_ends_are_round():
    assert read(svg((line(),))).get("stroke-linecap") == "round"


def test_a_line_has_the_colour_of_the_tray_and_follows_the_hand():
    (mark,) = read(svg((line(300, colour="skin-4"),))).findall(MARKS)
    assert mark.get("stroke") == materials()["colours"]["skin-4"]
    assert mark[0].get("d").startswith("M200 300Q")


def test_a_touch_is_a_mark_too():
    (mark,) = read(svg((line(xs=(800,)),))).findall(MARKS)
    assert mark[0].get("d") == "M800 600Q800 600 800.1 600"


@pytest.mark.parametrize("what", list(palette.STAMPS))
def test_a_stamp_is_its_own_picture_in_its_place(what):
    (mark,) = read(svg((stamp(what),))).findall(MARKS)
    assert len(mark) == len(materials()["stamps"][what]["shapes"])
    assert mark.get("transform").startswith("translate(")


def test_the_printed_sheet_is_under_the_drawing():
    found = read(svg((line(),), "house"))
    assert len(found) == 2 + len(materials()["sheets"]["house"])


def test_what_was_undone_or_put_away_is_not_in_it():
    assert svg((line(), Undo(0))) == svg(()) == svg((line(), stamp(), Clear(0)))
