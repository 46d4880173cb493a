"""What the browser prints of a page about a child is no copy, and says so on every sheet with the reader's name."""

import io

from pypdf import PdfReader

from app.kit.clock import now
from app.kit.dates import full
from tests import people

PAGES = (
    "/practitioner/children/K-1001/plan", "/practitioner/children/K-1001/assessment", "/practitioner/children/K-1001",
    "/practitioner/conferences/CF-1001/children/K-1001", "/practitioner/families/FM-1001",
)  # fmt: skip


def test_every_sheet_says_that_it_is_not_a_copy_to_give_away(chromium, served, cast, told):
    page = chromium.new_page()
    page.goto(f"{served}/practitioner/sign-in")
    page.fill("#username", cast.priya.username)
    page.fill("#password", people.PASSWORD)
    page.click("main form:has(#password) button")
    page.wait_for_url("**/practitioner")
    for address in PAGES:
        page.goto(served + address)
        assert not page.locator(".printed").is_visible(), address
        sheets = [" ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(page.pdf())).pages]
        line = f"Printed from Heard by Priya Nair, {full(now())} at"
        assert all(line in sheet and "This page is not a copy to give away." in sheet for sheet in sheets), address
    page.close()
