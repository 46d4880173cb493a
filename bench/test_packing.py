"""A sitting put on a tablet over a slow line, once its first page can be used: many files in one answer, and one by one, in one run."""

import pytest
from starlette.responses import PlainTextResponse

from app.sittings.devices import open_on_device
from bench.slow_line import slow_line
from tests import people
from tests.browser import serving

PACKED = "() => document.documentElement.dataset.packed === 'ready'"
OUTBOX = ("/static/child/js/outbox/", "/sw.js", "/sit/envelope")
FIRST = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


class Weighed:
    """The app, and how many bytes of answers it sent for each address, headers and all."""

    def __init__(self, app, together: bool) -> None:
        self.app, self.together, self.sent = app, together, []

    async def __call__(self, scope, receive, send) -> None:
        weight = 0

        async def weigh(message) -> None:
            nonlocal weight
            weight += len(message.get("body", b"")) + sum(len(name) + len(value) + 4 for name, value in message.get("headers", []))
            await send(message)

        refused = scope["path"] == "/still" and not self.together if scope["type"] == "http" else False
        await (PlainTextResponse("", 404) if refused else self.app)(scope, receive, weigh)
        if scope["type"] == "http":
            self.sent.append((scope["path"], weight))


def packed(chromium, weighed, token) -> tuple[int, float, float]:
    """How many answers the first page took, seconds until it was painted, and until all of the sitting was on the tablet."""
    with serving(weighed) as base, slow_line(base) as far:
        context = chromium.new_context(viewport={"width": 820, "height": 1180})
        context.add_cookies([{"name": "heard-child", "value": token, "url": far}])
        page = context.new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.goto(f"{far}/sit/how-things-are/home", wait_until="load")
        first = len(weighed.sent)
        for _ in range(1200):
            if page.evaluate(PACKED):
                break
            page.wait_for_timeout(50)
        assert page.evaluate(PACKED), "the sitting never got ready"
        painted, ready = page.evaluate(f"[{FIRST}, performance.now()]")
        context.close()
    return first, painted / 1000, ready / 1000


@pytest.mark.parametrize("together", [True, False], ids=["many in one answer", "one by one"])
def test_a_sitting_comes_while_its_first_page_is_used(chromium, app, db, cast, together, capsys):
    """The outbox, and the whole sitting put on the tablet: asked for only when the first page is there."""
    weighed = Weighed(app, together)
    token = open_on_device(db, cast.actor(cast.priya), people.pack_for(db, cast, cast.ada, band="8-10"), "handed-over")
    db.commit()
    first, painted, ready = packed(chromium, weighed, token)
    groups = {"first page": weighed.sent[:first], "outbox": [], "the sitting": []}
    for path, weight in weighed.sent[first:]:
        groups["outbox" if any(part in path for part in OUTBOX) else "the sitting"].append((path, weight))
    kib = {name: sum(weight for _, weight in sent) / 1024 for name, sent in groups.items()}
    with capsys.disabled():
        print(f"\n{'many in one answer' if together else 'one by one':20} painted after {painted:.1f} s, all on the tablet after {ready:.1f} s")
        for name, sent in groups.items():
            print(f"{name:20} {len(sent):8} requests {kib[name]:8.1f} KiB")
    assert kib["first page"] <= 60
    assert kib["outbox"] <= 60 or not together, "the outbox weighs more than a first page may"
