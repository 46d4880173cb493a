"""Every page an adult can come to by links in the demonstration family: zoomed in four times, by the Tab key, without scripts, and each form sent empty."""

import os
import re
import time
from collections.abc import Iterator

import pytest

from app.demonstration import load
from app.kit.clock import today
from tests.journeys.test_the_whole_way import new_page
from tests.journeys.within_reach import at_four_hundred, by_tab, open_all, without_scripts

WHO = ("hannah.osei", "martin.clegg", "ruth.adeyemi", "mrs.lowe")
ALIKE = re.compile(r"[0-9a-f]{32}|(?:K|FM|CF)-\d+")
A_KIND = int(os.environ.get("BENCH_A_KIND", "3"))
"""of pages that differ only in whose they are, this many are opened"""
SENT = "form => { form.noValidate = true; const button = form.querySelector('button:not([type=button], [name=again])') ?? document.querySelector(`button[form=\"${form.id}\"]`); button.click(); }"


def links(page, base: str) -> list[str]:
    found = page.eval_on_selector_all("a[href]", "all => all.map(one => one.href)")
    return [one.removeprefix(base).split("#")[0] for one in found if one.startswith(f"{base}/practitioner")]


def reachable(page, base: str) -> Iterator[str]:
    """Breadth first; the page is open when its address is given out."""
    waiting, known, kinds = ["/practitioner"], {"/practitioner"}, {}
    while waiting:
        address = waiting.pop(0)
        kind = ALIKE.sub("*", address.split("?")[0])
        kinds[kind] = kinds.get(kind, 0) + 1
        if kinds[kind] > A_KIND:
            continue
        got = page.request.get(base + address)
        if got.status != 200 or "text/html" not in got.headers["content-type"]:
            continue
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(base + address)
        for one in links(page, base):
            if one not in known:
                known.add(one)
                waiting.append(one)
        yield address


def sent_empty(page, address: str) -> list[str]:
    """Whatever a form says when nothing was filled in, it is a page of ours and no fault."""
    found, n = [], -1
    forms = page.locator("main form[method=post]")
    page.goto(page.context.base + address)
    while (n := n + 1) < forms.count():  # one that was sent may be gone
        form = forms.nth(n)
        if re.search("hand-over|code|decline|take|sign-out|revoke", form.get_attribute("action") or address):
            continue
        with page.expect_navigation(), page.expect_response(lambda answer: answer.request.method == "POST") as coming:
            form.evaluate(SENT)
        if coming.value.status not in (303, 409, 422):
            found.append(f"form {n} answered {coming.value.status}")
        page.goto(page.context.base + address)
    return found


def said_of(address: str, found: list[str], who: str) -> list[str]:
    lines = [f"{address}  {' '.join(one.split())}" for one in found]
    for line in lines:
        print(f"{who}: {line}", flush=True)
    return lines


@pytest.mark.parametrize("who", WHO)
def test_every_page_within_reach(chromium, served, db, who):
    load(db, today())
    db.commit()
    began, seen, wrong = time.perf_counter(), [], []
    page = new_page(chromium, served)
    page.goto(served + "/practitioner/sign-in")
    page.locator(f"form:has(input[value='{who}']) button").click()
    page.wait_for_url("**/practitioner")
    plain = new_page(chromium, served, scripts=False)
    plain.context.add_cookies(page.context.cookies())
    for address in reachable(page, served):
        open_all(page)
        found = at_four_hundred(page) + by_tab(page)
        plain.goto(served + address)
        open_all(plain)
        wrong += said_of(address, found + without_scripts(plain), who)
        seen.append(address)
    for address in seen:
        wrong += said_of(address, sent_empty(plain, address), who)
    print(f"\n{who}: {len(seen)} pages, {len(wrong)} faults, {time.perf_counter() - began:.0f} s")
    assert wrong == []
