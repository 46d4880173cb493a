"""Every requirement is on the list with the test that shows it, and every test the list names is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIST = (ROOT / "docs" / "requirements.md").read_text("utf-8")
NAMED = re.findall(r"`([a-z_]+/)?([a-z_]+)::(\w+)`", LIST)


def test_every_test_that_is_named_is_there():
    gone = [f"{folder}{file}::{name}" for folder, file, name in NAMED if not _is_there(folder, file, name)]
    assert len(NAMED) > 60 and gone == []


def _is_there(folder: str, file: str, name: str) -> bool:
    path = ROOT / "tests" / folder / f"test_{file}.py"
    return path.exists() and f"def test_{name}(" in path.read_text("utf-8")


def test_no_requirement_is_left_out_and_each_says_how_it_stands():
    rows = [line.split("|") for line in LIST.splitlines() if re.match(r"\| \d+ [MS] \|", line)]
    assert [int(row[1].split()[0]) for row in rows] == list(range(1, 61))
    assert all(row[3].strip() for row in rows)
