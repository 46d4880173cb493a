"""The child's own words as plain text to paste: each with its day, how it was given and who was there. Out of a finished copy, so nothing else can be in it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from app.exports.report.finished import Report
from app.exports.report.given import Piece, Quote
from app.kit.words import gettext_lazy as _

NONE = _("There are no words of {child}’s own in this copy.")


def make(paper: Report, pictures: Mapping[str, bytes], home: Path) -> bytes:
    return quotations(paper).encode()


def texts(data: bytes) -> list[str]:
    return [data.decode()]


def quotations(paper: Report) -> str:
    """One block to a quotation, an empty line between; what was taken out and whose copy it is stands at the end."""
    blocks = [*_first(paper), *_days(paper), *(q for one in (*paper.tellings, *paper.read_backs) for q in map(block, one.said))]
    found = list(dict.fromkeys(blocks)) or [NONE.format(child=paper.child)]
    return "\n\n".join([*found, *filter(None, [paper.brackets]), f"{paper.title}. {paper.copy}."]) + "\n"


def block(quote: Quote, asked: str = "", occasion: str = "") -> str:
    """The question, the words in quotation marks, how and when. A translation is never in quotation marks."""
    said = [f"{one.line}\n{one.text}" for one in quote.translations]
    return "\n".join(part for part in (quote.label or asked, f"“{quote.text}”", quote.line, occasion, *said) if part)


def _first(paper: Report) -> Iterator[str]:
    """Where several share one line of when and how, each gets it, since each may be pasted alone."""
    line = ""
    blocks = []
    for quote in reversed(paper.quotes):
        line = quote.line or line
        blocks.append(block(quote, occasion="" if quote.line else line))
    yield from reversed(blocks)
    for picture in paper.picture:
        yield from (block(quote, occasion=picture.line) for quote in picture.said)
    yield from _pieces((*paper.pieces, *paper.meeting), "")


def _days(paper: Report) -> Iterator[str]:
    for day in (*paper.days, *paper.earlier):
        occasion = f"{day.title}. {day.line}"
        for told in day.told:
            yield from (block(quote, told.question, occasion) for quote in told.quotes)
            yield from _pieces(told.pieces, occasion)
            yield from (block(quote, told.question, occasion) for picture in told.pictures for quote in picture.said)


def _pieces(pieces: tuple[Piece, ...], occasion: str) -> Iterator[str]:
    yield from (block(quote, one.label, occasion) for one in pieces for quote in one.quotes)
