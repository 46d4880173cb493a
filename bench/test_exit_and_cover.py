"""S29 and S31: how long a page stays to be seen after Exit, and whether a page nobody looks at is covered, each time."""

from statistics import median

import pytest

from tests.offline.conftest import *  # noqa: F403
from tests.offline.tablet import KNOW

EXITS, COVERS = 20, 100
# By one clock on both pages: pressed, the neutral words on the screen and nothing else, and the page of their own that follows.
WATCH = """
const now = () => performance.timeOrigin + performance.now();
addEventListener("click", (event) => { if (!event.target.closest?.("[data-tile=exit]")) return;
  console.log("exit pressed " + (performance.timeOrigin + event.timeStamp));
  requestAnimationFrame(() => {
    const seen = [...document.body.children].filter((one) => one.getClientRects().length);
    if (seen.length === 1 && seen[0].matches(".nothing-here")) setTimeout(() => console.log("exit neutral " + now())); });
}, true);
if (location.pathname === "/e/closed") new PerformanceObserver((list) => { for (const one of list.getEntries())
  if (one.name === "first-contentful-paint") console.log("exit page " + (performance.timeOrigin + one.startTime)); }).observe({type: "paint", buffered: true});
"""
COVER = """times => { const took = []; let hidden = false;
  Object.defineProperty(document, "hidden", { get: () => hidden, configurable: true });
  for (let n = 0; n < times; n++) {
    hidden = true; const began = performance.now();
    document.dispatchEvent(new Event("visibilitychange"));
    const cover = document.querySelector("dialog[data-cover]"), box = cover.getBoundingClientRect();
    const whole = cover.open && document.documentElement.classList.contains("covered") && box.width >= innerWidth && box.height >= innerHeight;
    took.push(whole ? performance.now() - began : null);
    hidden = false; cover.querySelector("button").click();
  } return took }"""


@pytest.mark.parametrize("signal", [True, False], ids=["with a line", "without a line"])
def test_exit(tablet, cast, signal, capsys):
    tablet.start()
    tablet.page.add_init_script(WATCH)
    told: list[dict[str, float]] = []
    tablet.page.on("console", lambda line: told[-1].update({line.text.split()[1]: float(line.text.split()[2])}) if line.text.startswith("exit ") else None)
    for _ in range(EXITS):
        told.append({})
        tablet.offline(False)
        tablet.handed_to(cast.ben)
        tablet.ready()
        tablet.offline(not signal)
        tablet.go(KNOW)
        tablet.press("[data-tile=exit]")
        tablet.until(lambda: "page" in told[-1])
    for name in ("neutral", "page"):
        assert all(name in one for one in told), f"{name}: not seen each time"
        took = sorted(one[name] - one["pressed"] for one in told if name in one)
        with capsys.disabled():
            print(f"\nExit, {'a line' if signal else 'no line'}: {name:8} after median {median(took):4.0f} ms, p95 {took[int(len(took) * 0.95) - 1]:4.0f} ms, most {took[-1]:4.0f} ms ({len(took)} of {EXITS})", end="")


def test_cover(tablet, cast, capsys):
    tablet.start()
    tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.go(KNOW)
    took = tablet.page.evaluate(COVER, COVERS)
    assert None not in took, f"not covered {took.count(None)} times of {COVERS}"
    with capsys.disabled():
        print(f"\nCovered {COVERS} times of {COVERS}, within {max(took):.1f} ms at most")
