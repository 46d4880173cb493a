"""A tagged PDF (PDF/UA-1): the report as data for Typst, set in a worker process that can be stopped."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.exports.glyphs import drawable
from app.exports.report import Report
from app.kit.errors import AppError
from app.kit.words import gettext_lazy as _

HERE = Path(__file__).parent
FONTS, WORKER = HERE / "fonts", HERE / "typeset.py"
SECONDS = 60


class NotSet(AppError):
    """The PDF could not be made; nothing was recorded."""

    status = 503
    words = _("The PDF could not be made. Try again, or make the Word copy. If it happens again, tell whoever keeps Heard running.")


def make(report: Report, pictures: Mapping[str, bytes], home: Path) -> bytes:
    """Raises NotSet when the page cannot be set, or takes too long."""
    return typeset("report.typ", asdict(report), pictures)


def typeset(layout: str, data: Any, pictures: Mapping[str, bytes]) -> bytes:
    """A layout of this folder with its data and pictures. Raises NotSet."""
    with tempfile.TemporaryDirectory(prefix="heard-") as place:
        folder = Path(place)
        (folder / "pictures").mkdir()
        for name, image in pictures.items():
            (folder / "pictures" / name).write_bytes(image)
        (folder / "data.json").write_text(json.dumps(drawable(data), ensure_ascii=False), "utf-8")
        (folder / "report.typ").write_text((HERE / layout).read_text("utf-8"), "utf-8")
        _run(folder)
        return (folder / "report.pdf").read_bytes()


def _run(folder: Path) -> None:
    command = [sys.executable, "-I", str(WORKER), str(folder), str(FONTS)]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise NotSet() from error
    if done.returncode:
        # What Typst says may quote a line of the layout, never the data; it is for whoever keeps the layout.
        raise NotSet() from RuntimeError(done.stderr.decode(errors="replace")[-2000:])


def texts(data: bytes) -> list[str]:
    """Its words are those of the report, which is looked through itself; the layout adds none of a person."""
    return []
