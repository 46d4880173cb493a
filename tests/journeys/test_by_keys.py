"""A worker who uses no mouse: every stop of the Tab key is in the order of the page, and forms are filled in, corrected and sent."""

from sqlmodel import select

from app.contributions.models import ContributionAsk
from app.kit.clock import today
from app.kit.dates import full
from app.read_backs.models import ReadBack
from tests.journeys.desk import Adult

ADA = "/practitioner/children/K-1001"
MOST = 80
HERE = "() => { const one = document.activeElement; const all = [...document.querySelectorAll('*')]; return [all.indexOf(one), one.name || '', one.type || '', one.innerText || one.value || '']; }"


class Keys:
    """Tab, arrows, Space, Enter and letters; it fails where the Tab key goes back up the page."""

    def __init__(self, worker: Adult) -> None:
        self.page, self.keys, self.at = worker.page, worker.page.keyboard, -1

    def opens(self, worker: Adult, address: str) -> None:
        worker.opens(address)
        self.at = -1

    def to(self, *, field: str = "", words: str = "") -> None:
        for _ in range(MOST):
            self.keys.press("Tab")
            place, name, _kind, said = self.page.evaluate(HERE)
            assert place > self.at, f"the Tab key went back up, to {name or said}"
            self.at = place
            if (field and name == field) or (words and words in said):
                return
        raise AssertionError(f"the Tab key never came to {field or words}")

    def sends(self, words: str) -> None:
        self.to(words=words)
        with self.page.expect_navigation():
            self.keys.press("Enter")
        self.at = -1


def test_an_agency_is_asked_and_what_a_child_corrected_is_kept_by_keys_alone(chromium, served, db, cast):
    worker = Adult(chromium, served, cast.priya)
    keys = Keys(worker)
    keys.opens(worker, f"{ADA}/contributions")
    keys.sends("Ask")
    worker.reads()
    assert worker.page.evaluate("document.activeElement.closest('.govuk-error-summary') !== null"), "what is wrong is not where the keys are"
    keys.to(field="agency")
    keys.keys.press("Space")
    keys.to(field="text")
    keys.keys.insert_text("What does Ada eat at lunch?")
    keys.sends("Ask")

    keys.opens(worker, f"{ADA}/read-backs")
    keys.to(field="right")
    keys.keys.press("ArrowDown")
    keys.to(field="child_said")
    keys.keys.insert_text("Not Dad. Grandad.")
    keys.to(field="put_right")
    keys.keys.insert_text("The plan says Grandad now.")
    keys.to(field="read_on")
    keys.keys.insert_text(full(today()))
    keys.sends("Keep this")
    db.rollback()
    assert len(db.exec(select(ContributionAsk)).all()) == len(db.exec(select(ReadBack)).all()) == 1
