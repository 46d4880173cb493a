"""The browser and the printer: the same undo, the same numbers, and pictures that look alike."""

import base64
import io
import random

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from app.drawings import palette
from app.drawings.grain import FILE, make_grain
from app.drawings.ops import Clear, Redo, Stroke, Undo, document, fold
from app.drawings.render import picture
from tests.drawings.making import line, stamp

WIDTH = 800
FOLDED = """async (docs) => {
  const { History, flatOf, pointsOf } = await import("/static/drawings/history.js");
  return docs.map(({ ops }) => {
    const history = new History();
    for (const op of ops) history.apply(op);
    const same = ops.filter((op) => op.d).every((op) => String(flatOf(pointsOf(op.d))) === String(op.d));
    return { same, marks: history.marks.map((mark) => mark.points ?? [mark.what, mark.x, mark.y]) };
  });
}"""
PAINTED = """async ({ ops, sheet, width }) => {
  const [{ load }, { Screen }, { History }] = await Promise.all(
    ["materials", "screen", "history"].map((name) => import(`/static/drawings/${name}.js`)));
  const canvases = [document.createElement("canvas"), document.createElement("canvas")];
  for (const canvas of canvases) { canvas.style.width = `${width}px`; document.body.append(canvas); }
  const screen = new Screen(await load(), ...canvases, sheet), history = new History();
  screen.fit();
  for (const op of ops) { history.apply(op); screen.show(history.marks); }
  return canvases[0].toDataURL("image/png").split(",")[1];
}"""


@pytest.fixture
def browser_page(chromium, served):
    page = chromium.new_page()
    page.goto(f"{served}/live")
    yield page
    page.close()


def painted(page, ops, sheet="blank"):
    data = page.evaluate(PAINTED, document(ops) | {"sheet": sheet, "width": WIDTH})
    return Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")


def unlike(one, other):
    """0 for the same picture, seen from where single grains of wax cannot be told apart; a blank sheet against a line is above 2."""
    soft = [image.filter(ImageFilter.GaussianBlur(5)) for image in (one, other)]
    return max(ImageStat.Stat(ImageChops.difference(*soft)).mean)


def doodle(seed):
    """Ops in any order, as a restless hand would make them."""
    r = random.Random(seed)
    makes = (
        lambda: line(r.randrange(1200), t=r.randrange(9000), xs=[r.randrange(1600) for _ in range(r.randrange(1, 6))]),
        lambda: Stroke("crayon", "red", "thin", 0, line(600).points, on=True),
        lambda: stamp(x=r.randrange(1600)), lambda: Undo(0), lambda: Undo(0), lambda: Redo(0), lambda: Clear(0),
    )  # fmt: skip
    return tuple(r.choice(makes)() for _ in range(r.randrange(40)))


def test_undo_redo_and_a_new_sheet_are_the_same_in_both(browser_page):
    drawings = [doodle(seed) for seed in range(60)]
    for ops, found in zip(drawings, browser_page.evaluate(FOLDED, [document(ops) for ops in drawings]), strict=True):
        assert found["same"]
        assert found["marks"] == [
            [list(point) for point in mark.points] if isinstance(mark, Stroke) else [mark.what, mark.x, mark.y]
            for mark in fold(ops)
        ]


def test_each_tool_and_each_stamp_looks_alike_in_both(browser_page):
    for tool in palette.TOOLS:
        ops = tuple(line(y, tool=tool, colour="purple", t=y, xs=range(200, 1401, 40)) for y in range(100, 1200, 200))
        assert unlike(painted(browser_page, ops), picture(ops, WIDTH)) < 2.5, tool
        assert unlike(painted(browser_page, ops), picture((), WIDTH)) > 3, tool
    stamps = tuple(
        stamp(what, 200 + n % 4 * 400, 150 + n // 4 * 300, "medium") for n, what in enumerate(palette.STAMPS)
    )
    assert unlike(painted(browser_page, stamps, "house"), picture(stamps, WIDTH, "house")) < 1


def test_going_back_a_long_way_shows_what_was_there(browser_page):
    made = tuple(
        line(y, colour=colour, t=y) for y, colour in zip(range(20, 1200, 18), 4 * list(palette.INKS), strict=False)
    )
    back = (*made, *(Undo(0) for _ in range(50)), stamp(), *(Undo(0) for _ in range(3)), Redo(0))
    assert unlike(painted(browser_page, back), painted(browser_page, fold(back))) < 0.05


def test_the_grain_is_what_its_recipe_makes(tmp_path):
    make_grain(tmp_path / "grain.png")
    with Image.open(tmp_path / "grain.png") as made, Image.open(FILE) as kept:
        assert made.tobytes() == kept.tobytes()
