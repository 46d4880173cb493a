"""Every question there is, in every band that is asked it and in every look, on a phone and a narrow one: what axe finds, and what scrolls sideways."""

import os
import time

from app.catalogue import catalogue
from tests.browser import serving
from tests.journeys.steps import AXE, CHECK, RULES
from tests.journeys.test_looks import LOOKS, WIDER
from tests.journeys.test_the_whole_way import new_page

SIZES = {"phone": {"width": 390, "height": 844}, "narrow": {"width": 320, "height": 640}}
LANGUAGE = os.environ.get("BENCH_LANGUAGE", "en")


def addresses(band: str) -> list[str]:
    places = [place.within(band) for place in catalogue().activities.values() if place.for_band(band)]
    steps = [f"/patterns/{place.id}/{step.id}" for place in places for step in place.steps]
    return [*steps, *(f"{steps[1]}/about/{way.id}" for way in catalogue().about.ways)]


def faults(page, address: str) -> list[str]:
    """What is wrong with a page at both sizes, each fault in a line. An axe rule is named once."""
    page.set_viewport_size(SIZES["phone"])
    answer = page.goto(page.context.base + address)
    if answer.status != 200:
        return [f"answered {answer.status}"]
    page.evaluate(AXE)
    found = [line.splitlines()[0] for line in page.evaluate(CHECK, RULES)]
    for name, size in SIZES.items():
        page.set_viewport_size(size)
        if (wider := page.evaluate(WIDER)) > 0:
            found.append(f"scrolls sideways by {wider} px ({name})")
    return found


def test_every_question_in_every_band_and_look(chromium, app):
    began, seen, wrong = time.perf_counter(), 0, []
    with serving(app) as base:
        page = new_page(chromium, base)
        for band in (band.id for band in catalogue().bands.values() if band.sits):
            for look in LOOKS:
                for address in addresses(band):
                    asked = f"{address}?band={band.replace('+', '%2B')}&language={LANGUAGE}&look={look.replace(' ', '+')}"
                    wrong += [(band, look, address, fault) for fault in faults(page, asked)]
                    seen += 1
        wrong += [("", "", "console", line) for line in page.problems]
        page.context.close()
    print(f"\n{seen} pages in {time.perf_counter() - began:.0f} s, {len(wrong)} faults")
    for band, look, address, fault in wrong:
        print(f"| {band:9} | {look:19} | {address.removeprefix('/patterns'):45} | {fault} |")
    assert wrong == []
