"""Every form there is, found from the pages themselves, what is tried in its fields, and what must be true of every answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from app.kit.faults import LONGEST
from tests.forms import Field, Page, PageForm
from tests.house import House
from tests.routes import walk

MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>seven{{7*7}}seven</textarea>${7*7}"
PROBES = {
    "empty": "",
    "blank": " \n\t\u3000 ",
    "control characters": "a\x00b\x07c\x1bd\re\x0b\x7f\x85",
    "scripts": "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 שלום \u202eabc\u202c \u2066x\u2069 مرحبا \u0301\u0301\u0301 \ufeff\ufffe \U0010ffff",
    "markup": MARKUP,
    "formats, quotes and one long word": "w" * 5_000 + " %s %n %(x)s {0} {child} '; DROP TABLE child; -- \" OR 1=1 \\ \\u0000 ../../etc/passwd",
    "as long as may be": "\n" + ("I said it twice. 🌙\n" * 2_000)[: LONGEST - 6] + "\n end",
    "one too many": "\n" + "y" * LONGEST,
    "far too long": "é" * 60_000,
}
assert len(PROBES["as long as may be"]) == LONGEST
NOT_OFFERED = "never-offered-7f3"
TOO_LONG = {"one too many", "far too long"}
NOT_KEPT = {"username", "password", "secret", "code"}
LARGE = {"markup", "as long as may be"}
"""What is tried in every field of more than a line."""
ONE_LINE = {"markup", "one too many", "empty", "control characters"}
"""What is tried in a field of one line. A larger one gets everything, the first time a field of that name is met."""


@dataclass(frozen=True)
class Try:
    """One form with one field spoilt."""

    who: str
    form: PageForm
    field: Field
    probe: str
    value: str

    def __str__(self) -> str:
        return f"{self.who}: {self.form.action} [{self.field.name} = {self.probe}]"

    @property
    def data(self) -> dict[str, list[str]]:
        return self.form.filled() | {self.field.name: [self.value]}


def pages_of(house: House, who: str) -> list[str]:
    """The addresses a person could be on: the route walk, filled in for Ada, who has one of everything; for the worker and the chair
    also for Dora, who has nothing yet, and for Ben where his conference differs."""
    if who in {"nobody", "tablet"}:
        return ["/e", "/practitioner/sign-in"] if who == "nobody" else ["/practitioner"]
    if who.endswith("child"):
        from tests.rules.test_every_response import child_pages

        return ["/sit/who", *child_pages()]
    paths = [f.path for f in walk(house.client.app) if "GET" in f.methods and f.path.startswith("/practitioner")]
    pages = [path for path in paths if not path.endswith((".png", ".json", "/photo", "sign-in"))]
    adas = [house.ready.address(path) for path in pages]
    if who not in {"priya", "ruth"}:
        return list(dict.fromkeys(adas))
    bens = [house.ready.address(path, house.cast.ben) for path in pages if "/conferences/" in path]
    return list(dict.fromkeys([*adas, *bens, *(address.replace("K-1001", "K-1003") for address in adas)]))


def forms_of(house: House, who: str) -> Iterator[PageForm]:
    """Every form on every page this person can open."""
    house.put_back(who)
    for address in pages_of(house, who):
        answer = house.client.get(address)
        assert answer.status_code < 500, f"{who}: {address} answered {answer.status_code}"
        if answer.headers.get("content-type", "").startswith("text/html") and answer.status_code in {200, 423}:
            yield from Page(address, answer.text).forms


def place_of(form: PageForm) -> str:
    """The address without whose it is."""
    return re.sub(r"K-\d+|[0-9a-f]{32}", "…", form.action.split("?")[0])


def every_form(house: House) -> list[tuple[str, PageForm]]:
    """Each form once, by where it is sent and what it asks, with the first person who has it."""
    found: dict[tuple, tuple[str, PageForm]] = {}
    for who in house.doors:
        for form in forms_of(house, who):
            shape = tuple((re.sub(r"K-\d+", "…", name), kind) for name, kind in form.shape)
            found.setdefault((place_of(form), tuple(sorted(set(shape)))), (who, form))
    return list(found.values())


def tries(forms: list[tuple[str, PageForm]], everything: bool = False) -> Iterator[Try]:
    """Every typed field of every form in turn; all there is to try where a field of this name, but for its number, is met for
    the first time, or in every field."""
    met: set[tuple] = set()
    for who, form in forms:
        for one in [one for one in form.fields.values() if one.typed]:
            name, large = (who.endswith("child"), re.sub(r"\d[0-9a-f]*|[0-9a-f]{8}", "…", one.name), one.kind), one.kind == "textarea"
            first, rest = (set(PROBES), LARGE) if large else (ONE_LINE, {"markup"})
            wanted = first if everything or name not in met else rest
            yield from (Try(who, form, one, probe, value) for probe, value in PROBES.items() if probe in wanted)
            met.add(name)


def sampled(forms: list[tuple[str, PageForm]]) -> list[tuple[str, PageForm]]:
    """The first of each shape as each adult meets it; of a child's many alike the first of each shape."""
    first = {form.shape if who.endswith("child") else (who, form.shape): (who, form) for who, form in reversed(forms)}
    return list(first.values())


def assert_plain(what: object, answer) -> Page | None:
    """No fault of ours, and nothing typed has become part of the page."""
    assert answer.status_code < 500, f"{what} answered {answer.status_code}"
    if not answer.headers.get("content-type", "").startswith("text/html"):
        return None
    page = Page(str(what), answer.text)
    assert "<script>alert(1)" not in answer.text and "seven49seven" not in answer.text, f"{what}: markup came through"
    assert not [a for tag, a in page.tags if "onerror" in a or a.get("src") == "x"], f"{what}: markup became an element"
    return page


def assert_kind(what: object, answer, page: Page | None) -> None:
    """A refusal says what to do, in words, where a screen reader announces it."""
    if answer.status_code in {400, 409, 413, 422} and page:
        said = page.alerts or [data for tag, data in page.tags if tag == "h1"]
        assert said, f"{what}: {answer.status_code} without a word"


def follow(house: House, what: object, answer) -> None:
    """What a browser does next, where the answer sends it on."""
    if answer.status_code == 303:
        assert_plain(f"{what} → {answer.headers['location']}", house.client.get(urljoin("/", answer.headers["location"])))


def choices(forms: list[tuple[str, PageForm]]) -> Iterator[Try]:
    """Every list, tick and button in turn with something that was never offered."""
    for who, form in sampled(forms):
        for one in form.fields.values():
            if one.picked:
                yield Try(who, form, one, "not offered", NOT_OFFERED)
