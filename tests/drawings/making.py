"""Drawings for tests: any that our own page could make, and simple ones with a known place for every mark."""

from hypothesis import strategies as st

from app.drawings import palette
from app.drawings.shapes import HEIGHT, PER_UNIT, WIDTH, Clear, Point, Redo, Stamp, Stroke, Undo

TIMES = st.integers(0, 3_600_000)
XS, YS = st.integers(0, WIDTH * PER_UNIT), st.integers(0, HEIGHT * PER_UNIT)
POINTS = st.builds(Point, XS, YS, st.integers(0, 100), st.integers(0, 60_000))
STROKES = st.builds(
    Stroke, st.sampled_from(list(palette.TOOLS)), st.sampled_from(list(palette.INKS)), st.sampled_from(palette.STROKE_SIZES),
    TIMES, st.lists(POINTS, min_size=1, max_size=8).map(tuple), st.booleans(),
)  # fmt: skip
STAMPS = st.builds(Stamp, st.sampled_from(list(palette.STAMPS)), XS, YS, st.sampled_from(palette.STAMP_SIZES), TIMES)
UNDO, REDO, CLEAR = st.builds(Undo, TIMES), st.builds(Redo, TIMES), st.builds(Clear, TIMES)
WHOLE = STROKES.filter(lambda stroke: not stroke.on) | STAMPS
OPS = st.lists(STROKES | STAMPS | UNDO | REDO | CLEAR, max_size=30).map(tuple)


def line(y=600, *, tool="crayon", colour="blue", size="thick", t=0, on=False, xs=(200, 800, 1400)):
    """A level line, in units of the sheet."""
    points = tuple(Point(x * PER_UNIT, y * PER_UNIT, 50, 20 * bool(place)) for place, x in enumerate(xs))
    return Stroke(tool, colour, size, t, points, on)


def stamp(what="house", x=800, y=600, size="large", t=0):
    return Stamp(what, x * PER_UNIT, y * PER_UNIT, size, t)
