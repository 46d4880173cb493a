"""A first question on a slow line and a slow tablet, beside the plainest page that could ask it, in the same run."""

import socket
import threading
from statistics import median

import pytest
import uvicorn
from playwright.sync_api import Page
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from app.sittings.devices import open_on_device
from bench.slow_line import slow_line
from tests import people

SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
PLAIN = """<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>One question</title><form method="post"><fieldset><legend><h1>How do you feel at home?</h1></legend>
<label><input type="radio" name="choice" value="a">unhappy</label> <label><input type="radio" name="choice" value="b">in the
middle</label> <label><input type="radio" name="choice" value="c">happy</label></fieldset><button>Go on</button></form></html>"""
# The question and its choices come in one piece and need no script: they can be used as soon as they are on the screen.
READY = """() => new Promise(done => { const see = () => { const paint = performance.getEntriesByName('first-contentful-paint')[0];
 const nav = performance.getEntriesByType('navigation')[0];
 paint && nav.loadEventEnd ? done([paint.startTime, nav.loadEventEnd]) : setTimeout(see, 20) }; see() })"""
VISITS = 9
SEEN = 0.001  # a shift no eye sees: less than a thousandth of the screen, a hair wide
LATER = ("/static/child/js/outbox/", "/sw.js", "/sit/envelope")
SHIFT = "new PerformanceObserver(list => { for (const one of list.getEntries()) window.shifted = (window.shifted || 0) + one.value }).observe({type: 'layout-shift', buffered: true})"


@pytest.fixture
def plain_address():
    """The floor: one question in plain HTML and nothing else."""
    app = Starlette(routes=[Route("/", lambda request: HTMLResponse(PLAIN))])
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        threading.Event().wait(0.05)
    yield f"http://127.0.0.1:{port}/"
    server.should_exit = True


def slow(page: Page, emulated: bool):
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.clearBrowserCache")
    if emulated:
        line.send("Network.emulateNetworkConditions", SLOW)
    line.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return line


def visit(page: Page, address: str, emulated: bool) -> dict[str, float]:
    """Milliseconds until usable and until all is there, kibibytes over the wire, requests, and how far things jumped.
    What the page asks for once it can be used is weighed apart."""
    line, came, asked = slow(page, emulated), {}, {}
    line.on("Network.requestWillBeSent", lambda event: asked.update({event["requestId"]: event["request"]["url"]}))
    line.on("Network.loadingFinished", lambda event: came.update({event["requestId"]: event["encodedDataLength"]}))
    page.add_init_script(SHIFT)
    page.goto(address, wait_until="networkidle")
    usable, loaded = page.evaluate(READY)
    shifted = page.evaluate("window.shifted || 0")
    line.detach()
    first = [came[one] for one, url in asked.items() if one in came and not any(part in url for part in LATER)]
    return {"usable": usable, "all loaded": loaded, "kib": sum(first) / 1024, "requests": len(first), "shift": shifted}


def table(band: str, floor: list[dict[str, float]], ours: list[dict[str, float]]) -> None:
    print(f"\nband {band}\n{'':12} {'plain page':>12} {'ours':>12} {'ratio':>8} {'each visit':>22}")
    for name in floor[0]:
        plain, own = (median(one[name] for one in visits) for visits in (floor, ours))
        each = [mine[name] / its[name] for its, mine in zip(floor, ours, strict=True) if its[name]]
        spread = f"{min(each):.2f} to {max(each):.2f}" if each else f"at most {max(one[name] for one in ours):.4f}"
        print(f"{name:12} {plain:12.2f} {own:12.2f} {own / plain if plain else 0:8.2f} {spread:>22}")


def visits(chromium, base: str, token: str, plain: str, emulated: bool) -> tuple[list[dict[str, float]], list[dict[str, float]]]:
    """Both pages in turn, each in a browser that has seen neither: the plain page's, ours."""
    floor, ours = [], []
    for _ in range(VISITS):
        for address, into in ((plain, floor), (f"{base}/sit/how-things-are/home", ours)):
            context = chromium.new_context(viewport={"width": 820, "height": 1180}, service_workers="block")
            context.add_cookies([{"name": "heard-child", "value": token, "url": base}])
            into.append(visit(context.new_page(), address, emulated))
            context.close()
    return floor, ours


@pytest.mark.parametrize("band", ["3-5", "8-10", "13+"])
def test_the_first_question_on_a_slow_line(chromium, served, plain_address, db, cast, band, capsys):
    """Twice: on the browser's own slow line, and on one where a new connection pays for its way too, as on a real one."""
    token = open_on_device(db, cast.actor(cast.priya), people.pack_for(db, cast, cast.ada, band=band), "handed-over")
    db.commit()
    emulated = visits(chromium, served, token, plain_address, True)
    with slow_line(served) as far, slow_line(plain_address) as far_plain:
        real = visits(chromium, far, token, far_plain, False)
    with capsys.disabled():
        table(f"{band}, the browser's line", *emulated)
        table(f"{band}, a line in front", *real)
    ours = [*emulated[1], *real[1]]
    assert max(one["kib"] for one in ours) <= 60, "the first page weighs more than 60 KiB over the wire"
    assert max(one["requests"] for one in ours) <= 12
    assert max(one["shift"] for one in ours) < SEEN, "something moved while the first page came"
