"""From the pen to the ink: how long one more stroke takes on a slow tablet when five thousand points are on the paper already."""

from statistics import median

import pytest

from app.sittings.devices import open_on_device
from tests import people

# One point a frame, as a pen gives them: the time the page is busy with it, and the time until the frame after it.
DRAW = """async ([strokes, points]) => {
  const paper = document.querySelector(".surface"), box = paper.getBoundingClientRect();
  const send = (type, x, y) => paper.dispatchEvent(new PointerEvent(type, {bubbles: true, cancelable: true, pointerId: 7,
    pointerType: "pen", pressure: .5, buttons: 1, clientX: box.left + x * box.width, clientY: box.top + y * box.height}));
  const frame = () => new Promise(done => requestAnimationFrame(done));
  const at = (s, p) => [.05 + .9 * ((s * 37 % 100) / 100), .05 + .9 * (p / points)];
  for (let s = 0; s < strokes; s++) {
    send("pointerdown", ...at(s, 0));
    for (let p = 1; p < points; p++) { send("pointermove", ...at(s, p)); if (p % 50 === 0) await frame(); }
    send("pointerup", ...at(s, points - 1));
    await frame();
  }
  const busy = [], until = [];
  await frame();
  send("pointerdown", .1, .5);
  for (let p = 1; p <= 120; p++) {
    const start = performance.now();
    send("pointermove", .1 + p / 160, .5 + .2 * Math.sin(p / 9));
    busy.push(performance.now() - start);
    await frame();
    until.push(performance.now() - start);
  }
  send("pointerup", .9, .5);
  return [busy, until];
}"""


@pytest.mark.parametrize("drawn", [0, 5_000])
def test_a_stroke_on_a_full_paper(chromium, served, db, cast, drawn, capsys):
    sitting = people.pack_for(db, cast, cast.ada, band="8-10")
    token = open_on_device(db, cast.actor(cast.priya), sitting, "own-device")
    db.commit()
    context = chromium.new_context(viewport={"width": 820, "height": 1180}, has_touch=True)
    context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
    page = context.new_page()
    page.goto(f"{served}/sit/my-three-houses/worries")
    page.wait_for_selector(".drawing:not([hidden]) .surface")
    page.evaluate("document.querySelector('.surface').setPointerCapture = () => {}")
    line = context.new_cdp_session(page)
    line.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    busy, until = page.evaluate(DRAW, [drawn // 100, 100])
    context.close()
    with capsys.disabled():
        for name, took in (("page busy with a point, ms", busy), ("until the next frame, ms", until)):
            took.sort()
            print(f"\n{drawn:6} points before  {name:28} median {median(took):6.2f}   p95 {took[int(len(took) * 0.95)]:6.2f}   most {took[-1]:6.2f}", end="")
