"""An adult at a desk or with a phone: what they open, write, choose and send. A page seen for the first time is checked by axe."""

from playwright.sync_api import Locator, Page

from app.identity.models import Practitioner
from tests import people
from tests.journeys.steps import look
from tests.journeys.test_the_whole_way import new_page, until

DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


class Adult:
    """Signed in as one of the cast. `scripts` False: a browser that runs none."""

    def __init__(self, chromium, served: str, who: Practitioner, *, size: dict = DESK, scripts: bool = True) -> None:
        self.page: Page = new_page(chromium, served, scripts, viewport=size)
        self.base, self.looked = served, set()
        self.page.goto(served + "/practitioner/sign-in")
        self.writes(username=who.username, password=people.PASSWORD)
        self.page.locator("form:has(input[name=password]) button").click()
        self.page.wait_for_url("**/practitioner")

    def opens(self, address: str) -> str:
        answer = self.page.goto(self.base + address)
        assert answer and answer.status == 200, f"{address} answered {answer and answer.status}"
        return self.reads()

    def finds_nothing_at(self, address: str) -> None:
        answer = self.page.goto(self.base + address)
        assert answer and answer.status == 404, f"{address} answered {answer and answer.status}"

    def reads(self) -> str:
        """What stands on the page now."""
        kind = self.page.title()
        if kind not in self.looked:
            look(self.page)
            self.looked.add(kind)
        return self.page.inner_text("main")

    def finds(self, name: str) -> str:
        """Looks a child up from the top of any page."""
        self.page.fill("#find", name)
        with self.page.expect_navigation():
            self.page.press("#find", "Enter")
        return self.reads()

    def follows(self, link: str) -> str:
        return self._goes_on(self.page.locator("main").get_by_role("link", name=link).first)

    def writes(self, **fields: str) -> None:
        for name, text in fields.items():
            self.page.fill(f":is(input, textarea)[name={name}]", text)

    def chooses(self, **fields: str) -> None:
        for name, value in fields.items():
            self.page.check(f"input[name={name}][value={value}]", force=True)

    def unfolds(self, words: str) -> None:
        self.page.locator("summary", has_text=words).first.click()

    def sends(self, button: str) -> str:
        return self._goes_on(self.page.get_by_role("button", name=button).first)

    def _goes_on(self, what: Locator) -> str:
        with self.page.expect_navigation():
            what.click()
        return self.reads()

    def holds(self, name: str) -> str:
        """What stands in a box of the form."""
        return self.page.input_value(f":is(input, textarea)[name={name}]")

    def comes_back_until(self, address: str, words: str) -> None:
        until(self.page, lambda: words in self.opens(address))
