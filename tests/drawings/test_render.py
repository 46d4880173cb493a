"""The picture for worker and paper: the right size, the same every time, and only what is still on the sheet."""

import io
from itertools import combinations

import pytest
from hypothesis import given, settings
from PIL import Image, ImageChops

from app.drawings import palette
from app.drawings.ops import Clear, Redo, Undo, document
from app.drawings.render import jpeg, picture, png
from tests.drawings.making import OPS, line, stamp

SMALL = 160


def opened(data):
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def differing(one, other):
    """How many pixels are not the same."""
    return sum(ImageChops.difference(one, other).convert("L").point(lambda value: 255 * (value > 0)).histogram()[255:])


def blank(width=SMALL):
    return picture((), width)


@pytest.mark.parametrize("width", [64, 480, 1600])
def test_it_is_a_picture_of_four_to_three(width):
    image = opened(png((line(), stamp()), width))
    assert (image.format, image.mode, image.size) == ("PNG", "RGB", (width, width * 3 // 4))
    assert opened(jpeg((line(),), width)).size == (width, width * 3 // 4)


@settings(max_examples=25, deadline=None)
@given(OPS)
def test_every_drawing_gives_a_picture_and_the_same_one_again(ops):
    data = png(ops, SMALL)
    assert opened(data).size == (SMALL, SMALL * 3 // 4)
    assert png(document(ops), SMALL) == data


def test_the_picture_carries_nothing_but_pixels():
    image = opened(png((line(),), SMALL))
    assert image.info == {} and not image.getexif()


def test_three_tools_look_different():
    drawn = [picture((line(tool=tool),), 400) for tool in palette.TOOLS]
    for one, other in combinations(drawn, 2):
        assert differing(one, other) > 500


@pytest.mark.parametrize("tool", list(palette.TOOLS))
def test_a_bigger_size_leaves_more_colour(tool):
    marks = [differing(picture((line(tool=tool, size=size),), 400), blank(400)) for size in palette.STROKE_SIZES]
    assert marks == sorted(marks) and len(set(marks)) == 3


@pytest.mark.parametrize("tool", list(palette.TOOLS))
def test_pressing_harder_leaves_more_colour(tool):
    soft, hard = (line(tool=tool) for _ in range(2))
    soft, hard = (_pressed(stroke, p) for stroke, p in ((soft, 10), (hard, 90)))
    assert differing(picture((soft,), 400), blank(400)) < differing(picture((hard,), 400), blank(400))


def _pressed(stroke, pressure):
    return type(stroke)(
        stroke.tool, stroke.colour, stroke.size, stroke.t, tuple(p._replace(p=pressure) for p in stroke.points)
    )


@pytest.mark.parametrize("colour", [name for name in palette.INKS if name != "white"])
def test_every_colour_can_be_seen_on_the_paper(colour):
    assert differing(picture((line(colour=colour),), SMALL), blank()) > 20


@pytest.mark.parametrize("what", list(palette.STAMPS))
def test_every_stamp_can_be_seen_and_grows(what):
    seen = [differing(picture((stamp(what, size=size),), 400), blank(400)) for size in palette.STAMP_SIZES]
    assert 0 < seen[0] < seen[1] < seen[2]


@pytest.mark.parametrize("tool", list(palette.TOOLS))
def test_a_single_touch_leaves_a_mark(tool):
    assert differing(picture((line(tool=tool, xs=(800,)),), 400), blank(400)) > 0


def test_undone_strokes_leave_no_pixel():
    kept = line(200)
    for gone in (line(900), line(900, tool="brush"), stamp(y=900)):
        assert png((kept, gone, Undo(0)), SMALL) == png((kept,), SMALL)
    assert png((kept, line(900), Undo(0), Redo(0)), SMALL) != png((kept,), SMALL)


def test_a_new_sheet_is_empty_until_it_is_taken_back():
    ops = (line(), stamp(), Clear(0))
    assert png(ops, SMALL) == png((), SMALL)
    assert png((*ops, Undo(0)), SMALL) == png(ops[:2], SMALL)


def test_what_is_drawn_later_lies_on_top():
    under, over = line(colour="red", tool="brush"), line(colour="blue")
    assert png((under, over), SMALL) != png((over, under), SMALL)


def test_what_was_printed_on_the_paper_is_under_the_drawing():
    assert png((line(),), SMALL, "house") != png((line(),), SMALL)


@pytest.mark.parametrize("width", [-5, 0, 10**9])
def test_a_width_nobody_needs_is_held_to_what_can_be_made(width):
    assert 64 <= picture((), width).width <= 3200
