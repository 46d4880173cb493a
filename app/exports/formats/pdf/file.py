"""A tagged PDF (PDF/UA-1): a layout and its data, set by Typst and read again for the last look."""

import io
import json
import re
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.exports.formats.faults import NotSet
from app.exports.formats.pdf.glyphs import drawable
from app.exports.report.finished import Report

HERE = Path(__file__).parent


def make(report: Report, pictures: Mapping[str, bytes], home: Path) -> bytes:
    """Raises NotSet when the page cannot be set."""
    return compiled("report.typ", asdict(report), pictures)


def compiled(layout: str, data: Any, pictures: Mapping[str, bytes]) -> bytes:
    """Only ever in a maker's own process: what Typst does it does there. Raises NotSet."""
    import typst

    with tempfile.TemporaryDirectory(prefix="heard-") as place:
        folder = Path(place)
        (folder / "pictures").mkdir()
        for name, image in pictures.items():
            (folder / "pictures" / name).write_bytes(image)
        (folder / "data.json").write_text(json.dumps(drawable(data), ensure_ascii=False), "utf-8")
        (folder / "report.typ").write_text((HERE / "layouts" / layout).read_text("utf-8"), "utf-8")
        try:
            return typst.compile(folder / "report.typ", root=folder, font_paths=fonts(), format="pdf", pdf_standards=["ua-1"])
        except RuntimeError as error:
            # What Typst says may quote a line of the layout, never the data; it is for whoever keeps the layout.
            raise NotSet() from error


@lru_cache(maxsize=1)
def fonts() -> Any:
    """Ours and no others, read once."""
    import typst

    return typst.Fonts(font_paths=[str(HERE / "fonts")], include_system_fonts=False, include_embedded_fonts=False)


def texts(data: bytes) -> list[str]:
    """What a finished file says: its pages as one text, since a line or a page may end inside a name, and what it says of itself."""
    from pypdf import PdfReader

    read = PdfReader(io.BytesIO(data))
    pages = " ".join(" ".join(page.extract_text().split()) for page in read.pages)
    return [pages, re.sub(r"\s*- ", "-", pages), *(str(value) for value in (read.metadata or {}).values())]
