"""A drawing as data: what may come in, what is seen at the end, and that nothing is lost on the way."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drawings.ops import Clear, Point, Redo, Refused, Stroke, Undo, document, facts, fold, parse
from app.drawings.parsing import LATEST
from app.drawings.shapes import MOST_BYTES, MOST_OPS, MOST_POINTS, MOST_STROKES, PER_UNIT, WIDTH
from tests.drawings.making import OPS, STAMPS, STROKES, WHOLE, line, stamp

DOT = {"op": "stroke", "tool": "pencil", "colour": "black", "size": "thin", "t": 0, "d": [1, 2, 50, 0]}
WORDS = st.sampled_from([*DOT, "stroke", "stamp", "undo", "pencil", "blue", "ops", "v", "w", "h", "on"])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | WORDS,
    lambda inner: st.lists(inner) | st.dictionaries(WORDS | st.text(), inner),
    max_leaves=30,
)


@given(OPS)
def test_what_is_written_is_read_again_as_it_was(ops):
    assert parse(document(ops)) == ops
    assert parse(json.dumps(document(ops)).encode()) == ops


@given(ANYTHING | st.binary())
def test_whatever_comes_it_is_ops_or_refused(given):
    try:
        assert isinstance(parse(given), tuple)
    except Refused as refused:
        assert str(refused.words)


@given(st.sampled_from(list(DOT)), ANYTHING)
def test_one_wrong_part_never_breaks_the_reading(key, value):
    try:
        parse([DOT | {key: value}])
    except Refused as refused:
        assert str(refused.words)


@given(ANYTHING)
def test_whatever_text_comes_it_is_ops_or_refused(given):
    try:
        parse(json.dumps(given))
    except Refused as refused:
        assert str(refused.words)


@pytest.mark.parametrize("wrong", [
    {"tool": "spray"}, {"colour": "#ff0000"}, {"size": "huge"}, {"op": "erase"}, {"d": []}, {"d": [1, 2, 3]}, {"d": "0000"},
    {"d": [1.5, 2, 50, 0]}, {"d": [True, 2, 50, 0]}, {"d": [1, 2, 50, None]}, {"t": "now"}, {"on": 1}, {"note": "hello"},
    {"d": [float("nan"), 2, 50, 0]}, {"t": float("inf")},
])  # fmt: skip
def test_what_is_not_from_our_page_is_refused(wrong):
    with pytest.raises(Refused):
        parse([DOT | wrong])


@pytest.mark.parametrize("text", [
    b"", b"{", b"null", b'"stroke"', b"[" * 100_000, b"\xff\xfe", b"9" * 10_000, b"[NaN]", b'{"v":2,"w":1600,"h":1200,"ops":[]}',
])  # fmt: skip
def test_what_is_not_a_drawing_is_refused(text):
    with pytest.raises(Refused):
        parse(text)


def test_a_hand_that_slips_off_the_sheet_stays_at_its_edge():
    (stroke,) = parse([DOT | {"d": [-50, 20_000, 500, 0, 99_999, 0, -1, 20]}])
    assert stroke.points == (Point(0, 12_000, 100, 0), Point(WIDTH * PER_UNIT, 12_000, 0, 20))


def test_a_sheet_is_not_open_for_longer_than_a_day():
    assert parse([DOT | {"t": 10**12}])[0].t == LATEST


@pytest.mark.parametrize("ops", [
    [DOT] * (MOST_STROKES + 1),
    [DOT | {"d": [0, 0, 50, 0] * (MOST_POINTS // 2 + 1)}] * 2,
    [DOT | {"d": [0, 0, 50, 0] * (MOST_POINTS + 1)}],
    [{"op": "undo", "t": 0}] * (MOST_OPS + 1),
    b" " * (MOST_BYTES + 1),
], ids=["strokes", "points", "points of one", "ops", "bytes"])  # fmt: skip
def test_there_is_a_limit_and_it_is_said_what_to_do(ops):
    with pytest.raises(Refused, match="another sheet"):
        parse(ops)


def test_as_much_as_the_limits_allow_is_kept():
    assert len(parse([DOT] * MOST_STROKES)) == MOST_STROKES
    assert len(parse([DOT | {"d": [0, 0, 50, 0] * MOST_POINTS}])[0].points) == MOST_POINTS


@given(OPS, WHOLE)
def test_undo_takes_back_the_last_mark(ops, mark):
    assert fold((*ops, mark, Undo(0))) == fold(ops)


@given(OPS)
def test_undo_takes_back_a_new_sheet(ops):
    assert fold((*ops, Clear(0))) == ()
    assert fold((*ops, Clear(0), Undo(0))) == fold(ops)


@given(OPS, WHOLE | st.just(Clear(0)))
def test_redo_brings_back_what_undo_took(ops, last):
    assert fold((*ops, last, Undo(0), Redo(0))) == fold((*ops, last))


@given(OPS, WHOLE)
def test_a_new_mark_forgets_what_was_undone(ops, mark):
    assert fold((*ops, Undo(0), mark, Redo(0))) == fold((*ops, Undo(0), mark))


@given(OPS, WHOLE, st.integers(0, 40))
def test_however_much_is_undone_can_be_redone(ops, last, steps):
    ops = (*ops, last)
    assert fold(ops + (Undo(0),) * len(ops)) == ()
    assert fold(ops + (Undo(0),) * steps + (Redo(0),) * steps) == fold(ops)


@given(OPS)
def test_folding_shows_only_marks_and_is_settled(ops):
    seen = fold(ops)
    assert all(hasattr(mark, "points") or hasattr(mark, "what") for mark in seen)
    whole = tuple(mark for mark in seen if not getattr(mark, "on", False))
    assert fold(whole) == whole


@given(STROKES.filter(lambda stroke: not stroke.on), st.integers(1, 7))
def test_a_stroke_sent_in_parts_is_one_mark_and_one_undo(stroke, cut):
    cut = min(cut, len(stroke.points))
    again = stroke.points[cut - 1]._replace(dt=0)
    rest = Stroke(stroke.tool, stroke.colour, stroke.size, stroke.t, (again, *stroke.points[cut:]), on=True)
    first = Stroke(stroke.tool, stroke.colour, stroke.size, stroke.t, stroke.points[:cut])
    assert fold((first, rest)) == (stroke,)
    assert fold((first, rest, Undo(0))) == ()


@given(STAMPS, STROKES)
def test_a_part_without_its_beginning_is_a_mark_of_its_own(one, part):
    assert len(fold((one, part))) == 2


def test_facts_count_and_never_say_more():
    ops = (line(t=1000), line(t=5000), stamp(t=9000), Undo(9500), Redo(9600), Undo(9700), Clear(9800), Undo(10_000))
    found = facts(ops)
    assert (found.lasted_ms, found.marks, found.strokes, found.stamps) == (9000, 2, 2, ())
    assert (found.made, found.undone, found.redone, found.cleared, found.empty) == (3, 3, 1, 1, False)


@given(OPS)
def test_facts_hold_for_every_drawing(ops):
    found = facts(ops)
    assert found.lasted_ms >= 0 and found.marks == found.strokes + len(found.stamps) == len(fold(ops))
    assert found.empty == (fold(ops) == ())
