"""From finished words to finished files, with no database: pictures made, each format set and read again for the last look."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.exports.formats.pdf.file import compiled, fonts
from app.exports.formats.registered import EXPORTS
from app.exports.formats.word.file import read_ours
from app.exports.makers.unmade import Unmade, make
from app.exports.report.finished import Report


@dataclass(frozen=True)
class Files:
    """`texts` are every text in each finished file; `painted` the pictures of drawings nobody had painted before."""

    data: dict[str, bytes]
    texts: dict[str, list[str]]
    painted: dict[str, bytes]


def set_files(paper: Report, formats: Sequence[str], pictures: Sequence[Unmade], home: Path) -> Files:
    """Raises NotSet or TemplateFault."""
    needed = any(EXPORTS[name].pictured for name in formats)
    made = {one.file: make(one) for one in pictures} if needed else {}
    data = {name: EXPORTS[name].make(paper, made, home) for name in formats}
    fresh = {one.file: made[one.file] for one in pictures if one.key and one.file in made}
    return Files(data, {name: EXPORTS[name].texts(data[name]) for name in formats}, fresh)


def paint(pictures: Sequence[Unmade]) -> dict[str, bytes]:
    return {one.file: make(one) for one in pictures}


def get_ready() -> None:
    """What every file needs is read before the first is asked for."""
    fonts()
    read_ours()


JOBS = {"files": set_files, "paint": paint, "layout": compiled}
"""what a maker can be asked for, by name"""
