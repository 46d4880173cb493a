"""A page that was opened remembers what stood there; where somebody else kept something meanwhile, both texts are shown. Pure."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from app.kit.forms import Form
from app.kit.versions import WrittenMeanwhile

FIELD = "stood"
Lines = Sequence[tuple[str, str]]
"""what stands, each with what it is called on the page"""


@dataclass(frozen=True)
class Stood:
    """For the template: `mark` goes along with the form, `newer` is shown beside it when somebody was faster."""

    mark: str
    newer: Lines = ()


def mark_of(lines: Lines) -> str:
    return hashlib.sha256(repr([(str(name), text) for name, text in lines]).encode(errors="surrogatepass")).hexdigest()[:20]


def beside(form: Form, lines: Lines) -> Stood:
    """A form without a mark was sent by no page of ours that could have shown what stood."""
    mark, stood = mark_of(lines), form.get(FIELD)
    return Stood(mark, [(str(name), text) for name, text in lines if text] if stood and stood != mark else ())


def fault(found: Stood) -> dict[str, object]:
    return {FIELD: WrittenMeanwhile.words} if found.newer else {}
