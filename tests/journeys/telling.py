"""How a child gives an answer on any page there is: by touch, by keys, by a switch that only moves on and presses, or without scripts."""

from playwright.sync_api import Locator, Page

from tests.journeys.steps import look, paper

PICKED = "main form.answer :is(input[type=radio], input[type=checkbox]):not([name^=tray-]):not(:disabled)"
WRITTEN = "main form.answer textarea:visible"
ON = "main form.answer .onward button.go, main .drawing:not([hidden]) button.tell, main .on-paper button.go"
MOST_TABS, MOST_ARROWS = 140, 12
WORDS = "My words, ąćę اردو."


class Teller:
    """One child at one page after another. `by` is touch, keys, switch or plain."""

    def __init__(self, page: Page, by: str) -> None:
        self.page, self.by = page, by

    def answer(self) -> str:
        """Gives something to whatever is asked here and goes on; the kind of question it was."""
        kind = next(word for word in self.page.locator("body").get_attribute("class").split() if word.startswith("kind-"))
        getattr(self, "_" + kind.removeprefix("kind-").replace("-", "_"), self._pick)()
        self.press_on()
        return kind.removeprefix("kind-")

    def press_on(self) -> None:
        with self.page.expect_navigation():
            self.press(ON)

    def press(self, selector: str) -> None:
        """Presses the first such thing: with a finger, or by going there with the Tab key alone. A switch has one way of pressing for all."""
        target = self.page.locator(selector).locator("visible=true").first
        if self.by in ("keys", "switch"):
            self._tab_to(target)
            self.page.keyboard.press("Enter" if self.by == "keys" else "Space")
        elif self.by == "touch":
            target.tap()
        else:
            target.click()

    def pick(self, selector: str) -> None:
        """A choice is pressed by its label; with keys, the choice itself holds the focus, and arrows go from one to the next."""
        target = self.page.locator(selector).first
        if self.by in ("keys", "switch"):
            self._tab_to(target)
            self._arrow_to(target) if self.by == "keys" else self.page.keyboard.press("Space")
        else:
            label = target.evaluate_handle("one => one.labels[0]").as_element()
            label.tap() if self.by == "touch" else label.click()

    def _tab_to(self, target: Locator) -> None:
        handle = target.element_handle()
        for _ in range(MOST_TABS):
            here = "one => one === document.activeElement || (one.type === 'radio' && document.activeElement.name === one.name && one.form === document.activeElement.form)"
            if handle.evaluate(here):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{target} was not reached with the Tab key on {self.page.url}")

    def _arrow_to(self, target: Locator) -> None:
        """Among choices of which one counts, arrows go on until the wanted one has it; any other is ticked."""
        for _ in range(MOST_ARROWS if target.get_attribute("type") == "radio" else 0):
            self.page.keyboard.press("ArrowDown")
            if target.is_checked():
                return
        self.page.keyboard.press("Space")

    def _pick(self) -> None:
        self.pick(PICKED)

    def _words(self) -> None:
        self._write(WRITTEN)

    _starters = _message = _words

    def _write(self, selector: str) -> None:
        box = self.page.locator(selector).first
        if self.by in ("keys", "switch"):
            self._tab_to(box)
            self.page.keyboard.insert_text(WORDS)
        else:
            box.fill(WORDS)

    def _sorting(self) -> None:
        if self.page.locator(".sort-card:visible").count():
            self.press(".sort-card")
            self.press(".sort-place [data-put]")
        else:
            self._pick()

    def _people(self) -> None:
        if self.page.locator(".people-pick:visible").count():
            self.press(".people-pick")
            self._put_in_ring()
        else:
            self._pick()

    def _put_in_ring(self) -> None:
        """A ring is all of its button; its word only says which one it is and lets a finger through."""
        if self.by == "touch":
            return self.page.locator(".people-ring .people-word").first.tap(force=True)
        self._tab_to(self.page.locator(".people-ring [data-put]").first)
        return self.page.keyboard.press("Space")

    def _drawing(self) -> None:
        if self.by == "plain":
            self.page.set_input_files("input[name=photo]", {"name": "IMG_1.png", "mimeType": "image/png", "buffer": paper()})
        elif self.by == "touch":
            self._stroke()
        else:
            self._tab_to(self.page.locator(".surface"))
            for key in ("Enter", "ArrowRight", "ArrowRight", "Enter"):
                self.page.keyboard.press(key)

    def _stroke(self) -> None:
        sheet = self.page.locator("canvas").first
        sheet.evaluate("one => one.scrollIntoView({block: 'center', behavior: 'instant'})")
        box = sheet.bounding_box()
        x, y = box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.4
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + 40, y + 30, steps=6)
        self.page.mouse.up()


def arrive(teller: Teller) -> None:
    """Hello, then who is here with me, as far as the map."""
    page = teller.page
    look(page)
    with page.expect_navigation():
        teller.press("button[name=understood]")
    teller.answer()
    page.wait_for_url("**/sit*")
