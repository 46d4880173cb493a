"""What others made: each file is listed, unchanged, and has its licence beside it."""

import base64
import hashlib
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
LISTED = tomllib.loads((ROOT / "app" / "kit" / "vendor.toml").read_text())["file"]
MADE_HERE = {".scss", ".txt"}


def fingerprint(path: Path) -> str:
    return "sha384-" + base64.b64encode(hashlib.sha384(path.read_bytes()).digest()).decode()


def vendored() -> set[str]:
    """Everything in a folder named vendor, and every font, on both sides."""
    found = [p for ui in ("child_ui", "practitioner_ui", "app") for p in (ROOT / ui).rglob("*") if p.is_file()]
    mine = (p for p in found if "vendor" in p.parent.parts or p.suffix in (".woff2", ".woff", ".ttf", ".otf"))
    return {str(p.relative_to(ROOT)) for p in mine if p.suffix not in MADE_HERE}


@pytest.mark.parametrize("entry", LISTED, ids=lambda entry: Path(entry["file"]).name)
def test_is_what_was_fetched_and_says_its_licence(entry: dict[str, str]) -> None:
    assert fingerprint(ROOT / entry["file"]) == entry["sha384"]
    assert len((ROOT / entry["licence_file"]).read_text()) > 300
    assert all(entry[name] for name in ("name", "version", "licence", "source"))


def test_nothing_is_vendored_without_being_listed() -> None:
    assert vendored() == {entry["file"] for entry in LISTED}


def test_styles_fetch_nothing_from_elsewhere_and_carry_no_crown() -> None:
    css = (ROOT / "practitioner_ui/static/vendor/govuk-frontend-6.6.0.css").read_text()
    assert not re.search(r"url\(|@import|@font-face|GDS Transport", css)


def test_scripts_need_no_eval_in_our_pages() -> None:
    """htmx can evaluate attributes; our policy forbids it, so no page may ask for it."""
    pages = [*(ROOT / "practitioner_ui").rglob("*.html"), *(ROOT / "child_ui").rglob("*.html")]
    asking = [str(p) for p in pages if re.search(r"hx-on|=\"js:|hx-vars|hx-trigger=\"[^\"]*\[", p.read_text())]
    assert asking == []
