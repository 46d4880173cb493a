"""What people do on the pages, as verbs; every page they see is checked by axe the first time it looks as it does."""

import io
import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page

from tests import people

AXE = (Path(__file__).parents[1] / "vendor" / "axe-core-4.14.1.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CHECK = "async rules => (await axe.run(document, {runOnly: {type: 'tag', values: rules}})).violations.map(v => `${v.id}: ${v.nodes[0].target} ${v.nodes[0].failureSummary}`)"


STANDS = """() => [document.title, document.documentElement.lang, document.documentElement.className, document.body.className, innerWidth,
  !!document.querySelector('dialog[open]'), document.querySelectorAll('[role=alert], .govuk-error-summary').length].join('|')"""


def look(page: Page) -> None:
    """No violation of WCAG 2.2 A or AA on what is shown now. Without scripts in the page, axe cannot run either."""
    if getattr(page.context, "without_scripts", False):
        return
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(CHECK, RULES)
    assert found == [], f"{page.url}\n" + "\n".join(found)


def look_once(page: Page) -> None:
    """At each page of a journey once in every state it is in: the same page with other words in it is the same page."""
    if getattr(page.context, "without_scripts", False):
        return
    page.looked = getattr(page, "looked", set())
    stands = (re.sub(r"K-\d+|[0-9a-f]{32}", "", page.url.split("?")[0]), page.evaluate(STANDS))
    if stands not in page.looked:
        page.looked.add(stands)
        look(page)


def go(page: Page, address: str) -> None:
    answer = page.goto(page.context.base + address)
    assert answer and answer.status < 400, f"{address} answered {answer and answer.status}"
    look_once(page)


def press(page: Page, what: Locator) -> None:
    """Press and wait for the page that follows."""
    what.scroll_into_view_if_needed()
    with page.expect_navigation():
        what.click()
    look_once(page)


def sign_in(page: Page, username: str, password: str) -> None:
    go(page, "/practitioner/sign-in")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", password)
    press(page, page.locator("form:has(input[name=password]) button"))


class Worker:
    def __init__(self, page: Page) -> None:
        self.page = page

    def packs(self, family: str, references: list[str]) -> None:
        go(self.page, f"/practitioner/families/{family}")
        go(self.page, f"/practitioner/families/{family}/pack")
        self.page.check("input[name=place][value=school]", force=True)
        self.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        for box in self.page.locator("input[name=children]").all():
            box.set_checked(box.get_attribute("value") in references, force=True)
        for reference in references:
            for box in self.page.locator(f"input[name=activities-{reference}]").all():
                box.set_checked(box.get_attribute("value") in people.ACTIVITIES, force=True)
        press(self.page, self.page.locator("form:has(input[name=children]) button").last)

    def hands_over(self, family: str, reference: str) -> None:
        go(self.page, f"/practitioner/families/{family}/hand-over?child={reference}")
        form = self.page.locator(f"form[action*='/{reference}/'][action$='/hand-over']").last
        form.locator("input[name=room][value=me]").check(force=True)
        press(self.page, form.locator("button").last)
        assert "/sit/hello" in self.page.url

    def takes_back(self, pin: str) -> None:
        answer = self.page.goto(self.page.context.base + "/practitioner")
        assert answer and answer.status == 423, "an adult's page opened while the tablet was with a child"
        look_once(self.page)
        self.page.fill("input[name=secret]", pin)
        press(self.page, self.page.locator("form:has(input[name=secret]) button"))

    def reads(self, reference: str, words: str) -> None:
        go(self.page, f"/practitioner/children/{reference}")
        assert words in self.page.inner_text("main")
        link = self.page.locator("main a[href*='/responses/']")
        addresses = list(dict.fromkeys(one.get_attribute("href").split("#")[0] for one in link.all()))
        for address in addresses:
            go(self.page, address)
            if words in self.page.inner_text("main"):
                return
        raise AssertionError("no answer's own page holds these words")

    def analyses(self, now: str) -> None:
        form = self._open("analyses")
        form.locator("textarea[name=now]").fill(now)
        press(self.page, form.locator("button").last)

    def attaches(self, to: str) -> None:
        form = self._open("attachments")
        choice = form.locator("select[name=place] option", has_text=re.compile(to)).first
        form.locator("select[name=place]").select_option(value=choice.get_attribute("value"))
        press(self.page, form.locator("button").last)

    def _open(self, part: str) -> Locator:
        form = self.page.locator(f"form[action$='/{part}']").last
        folded = self.page.locator(f"details:has(form[action$='/{part}']):not([open]) > summary")
        for summary in folded.all():
            summary.click()
        return form

    def makes_report(self, reference: str, conference: str, kind: str) -> bytes:
        go(self.page, f"/practitioner/children/{reference}/report/{conference}/copies/professionals")
        self.page.check(f"input[name=format][value={kind}]", force=True)
        self.page.check("input[name=looked]", force=True)
        with self.page.expect_download() as coming:
            self.page.locator("form:has(input[name=format]) button:not([name])").click()
        assert coming.value.suggested_filename == f"{reference}-{conference}.{kind}"
        return Path(coming.value.path()).read_bytes()


class ChildAtTheTablet:
    """One child, in their own way. `scripts` False: plain pages, a drawing on paper photographed."""

    def __init__(self, page: Page, scripts: bool = True) -> None:
        self.page, self.scripts = page, scripts

    def arrives(self) -> None:
        look_once(self.page)
        press(self.page, self.page.locator("button[name=understood]").first)
        self.page.locator("input[name=choice]").first.check(force=True)
        self._go_on()
        assert self.page.url.split("?")[0].endswith("/sit")

    def answers_a_scale(self) -> None:
        go(self.page, "/sit/how-things-are/home")
        assert self.page.locator("input[name=choice]:checked").count() == 0, "something was chosen beforehand"
        self.page.locator("input[name=choice]").first.check(force=True)
        press(self.page, self.page.locator("button[name=way][value=words]"))
        self.page.fill("textarea[name=words]", "It is loud in the morning.")
        self._go_on()

    def sorts(self) -> None:
        go(self.page, "/sit/how-things-are/at-home")
        names = list(dict.fromkeys(one.get_attribute("name") for one in self.page.locator("input[name^=place-]").all()))
        for name, place in zip(names, ("yes", "sometimes", "no"), strict=False):
            self.page.locator(f"input[name={name}][value={place}]").evaluate("one => { one.checked = true; one.dispatchEvent(new Event('change', {bubbles: true})) }") if self.scripts else self.page.check(f"input[name={name}][value={place}]", force=True)
        self._go_on()

    def writes(self, words: str) -> None:
        go(self.page, "/sit/what-i-want-the-meeting-to-know/know")
        self.page.fill("textarea[name=words]", words)
        self._go_on()

    def draws(self, explanation: str) -> None:
        go(self.page, "/sit/my-three-houses/worries")
        if self.scripts:
            self._strokes()
            press(self.page, self.page.locator("button.tell"))
        else:
            self.page.set_input_files("input[name=photo]", {"name": "IMG_1.png", "mimeType": "image/png", "buffer": paper()})
            press(self.page, self.page.locator(".on-paper button"))
        if self.page.locator("textarea[name=words]").count():
            self.page.fill("textarea[name=words]", explanation)
            self._go_on()

    def _strokes(self) -> None:
        box = self.page.locator("canvas").first.bounding_box()
        for n in range(3):
            x, y = box["x"] + box["width"] * (0.3 + 0.1 * n), box["y"] + box["height"] * 0.4
            self.page.mouse.move(x, y)
            self.page.mouse.down()
            self.page.mouse.move(x + 40, y + 30, steps=6)
            self.page.mouse.up()

    def finishes(self) -> None:
        go(self.page, "/sit/finish")
        press(self.page, self.page.locator("form[action$='/sit/finish'] button:not([name])").last)
        assert "0800 1111" in self.page.inner_text("main")

    def _go_on(self) -> None:
        press(self.page, self.page.locator("main form button:not([name])").last)


def paper() -> bytes:
    """A photo of a drawing on paper."""
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "#fffdf8").save(out, "PNG")
    return out.getvalue()
