"""The formats a report can be made in: register, don't switch."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.exports.formats import quotations
from app.exports.formats.pdf import file as pdf
from app.exports.formats.word import file as word
from app.exports.report.finished import Report
from app.kit.words import gettext_lazy as _

Maker = Callable[[Report, Mapping[str, bytes], Path], bytes]


@dataclass(frozen=True)
class Format:
    """`make` turns a finished report and its pictures into a file; the folder may hold a council's own template."""

    name: str
    label: Any
    about: Any
    type: str
    make: Maker
    texts: Callable[[bytes], list[str]]
    """every text in a finished file, for the last look before it leaves"""
    pictured: bool = True


EXPORTS: dict[str, Format] = {
    "docx": Format(
        "docx", _("Word (DOCX)"), _("To add to your own report, or to change before it is sent."),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", word.make, word.texts,
    ),
    "pdf": Format("pdf", _("PDF"), _("To print or send as it is. Tagged for screen readers."), "application/pdf", pdf.make, pdf.texts),
    "txt": Format(
        "txt", _("Words to paste"), _("Each of the child’s quotations as plain text, with the day, how it was given and who was there."),
        "text/plain; charset=utf-8", quotations.make, quotations.texts, pictured=False,
    ),
}  # fmt: skip
