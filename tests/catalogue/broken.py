"""A copy of the content to break, one text at a time."""

import shutil
from pathlib import Path

from app.catalogue.check import check
from app.catalogue.load import CONTENT

HOW = "activities/how-things-are.yaml"
FEEL = "activities/feelings-today.yaml"
MEETING = "activities/what-i-want-the-meeting-to-know.yaml"


def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def faults_after(tmp_path: Path, name: str, old: str, new: str) -> list[str]:
    """What the check says when `old` has become `new` in one file."""
    root = copied(tmp_path)
    file = root / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return [str(fault) for fault in check(root)]


def line_of(name: str, text: str) -> int:
    lines = (CONTENT / name).read_text("utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if text in line)
