"""Every picture of ours: safe, light, named, licensed, seen, and of one hand."""

import json
import re
import tomllib

import pytest

from app.catalogue import catalogue
from app.catalogue.load import CONTENT
from app.catalogue.svg import SIZES, wrong
from child_ui.symbols import BLANK, PLACEHOLDERS, SKIN

FOLDER = CONTENT / "symbols"
SYMBOLS = catalogue().symbols
GROUND = '<path fill="#CFE6EE" d="M0 0h150v110H0z"/>'
MOST_BYTES = 3_072
LEAST_SEEN = 0.025
# Share of a picture's points that stand out 3 to 1 (WCAG 1.4.11) against the sky that every picture stands on.
MEASURE = """async (pictures) => {
  const line = (c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const light = (r, g, b) => 0.2126 * line(r) + 0.7152 * line(g) + 0.0722 * line(b);
  const sky = light(0xCF, 0xE6, 0xEE), found = {};
  const canvas = document.createElement("canvas"), ink = canvas.getContext("2d", {willReadFrequently: true});
  for (const [id, svg] of Object.entries(pictures)) {
    const image = new Image();
    image.src = "data:image/svg+xml," + encodeURIComponent(svg);
    await image.decode();
    canvas.width = 75; canvas.height = 55;
    ink.drawImage(image, 0, 0, 75, 55);
    const dots = ink.getImageData(0, 0, 75, 55).data;
    let seen = 0;
    for (let i = 0; i < dots.length; i += 4) {
      const own = dots[i + 3] ? light(dots[i], dots[i + 1], dots[i + 2]) : sky;
      if ((Math.max(own, sky) + 0.05) / (Math.min(own, sky) + 0.05) >= 3) seen += 1;
    }
    found[id] = seen / (75 * 55);
  }
  return found;
}"""


@pytest.mark.parametrize("found", SYMBOLS.values(), ids=lambda found: found.id)
def test_a_picture_is_a_plain_light_drawing_with_words_maker_and_licence(found):
    assert wrong(found.svg, SIZES[found.shape]) == []
    assert len(found.svg.encode()) <= MOST_BYTES
    assert all(len(text) > 1 for text in (found.alt.default, found.by, found.source, found.licence))
    assert "gradient" not in found.svg.lower()


def test_every_file_is_listed_and_every_listed_picture_is_a_file():
    assert {file.stem for file in FOLDER.glob("*.svg")} == set(SYMBOLS)


def test_every_card_stands_on_the_same_sky_so_that_none_is_nicer():
    odd = [s.id for s in SYMBOLS.values() if s.shape == "card" and s.svg.find(GROUND) != s.svg.find("<path")]
    assert odd == []


def test_no_two_pictures_are_the_same():
    assert len({found.svg for found in SYMBOLS.values()}) == len(SYMBOLS)


def test_pictures_hold_no_letters():
    assert [s.id for s in SYMBOLS.values() if "<text" in s.svg or "<title" in s.svg] == []


def test_what_a_picture_shows_stands_out_from_its_ground(chromium):
    page = chromium.new_page()
    try:
        seen = page.evaluate(MEASURE, {i: s.svg for i, s in SYMBOLS.items() if i != BLANK})
    finally:
        page.close()
    assert {i: round(share, 3) for i, share in seen.items() if share < LEAST_SEEN} == {}


def test_colours_kept_for_people_are_used_for_people_alone():
    """So that a chosen skin never colours a tree trunk: whoever uses one of the five also draws a face."""
    stray = [s.id for s in SYMBOLS.values() if SKIN not in s.svg and any(c in s.svg for c in PLACEHOLDERS)]
    assert stray == []


def test_what_came_from_others_names_its_set_and_the_licence_is_beside_it():
    [entry] = tomllib.loads((CONTENT.parent / "app" / "kit" / "vendor.toml").read_text())["set"]
    named = {s.id for s in SYMBOLS.values() if s.by != "Heard"}
    assert named == {s.id for s in SYMBOLS.values() if "Fluent" in s.source} and named
    assert all(re.search(rf"Fluent emoji flat {entry['version']} \([a-z, -]+\)", SYMBOLS[i].source) for i in named)
    assert "Microsoft Corporation" in (CONTENT.parent / entry["licence_file"]).read_text()


def test_the_whole_set_is_light_enough_for_a_tablet_to_carry():
    assert sum(len(s.svg.encode()) for s in SYMBOLS.values()) < 600_000, json.dumps(
        {s.id: len(s.svg) for s in SYMBOLS.values() if len(s.svg) > 2500}
    )
