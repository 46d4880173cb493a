"""A child's own words as they stand in a copy: each quotation with its line, each piece under its label. Pure."""

from app.exports.parts.copying import Copier
from app.exports.report.given import Piece, Quote, Translated
from app.kit.dates import full
from app.responses.views import ResponseView
from app.translations.models import HEARD

SENTENCES = {"starters"}
"""kinds whose pieces are sentences of the child's own, and may be quoted as large as any other words"""
SHORT = 40


def quote_of(view: ResponseView, copier: Copier, *, dated: bool = True) -> Quote:
    return _quote(view, view.words, _line_of(view, copier, dated), copier)


def quotes_of(view: ResponseView, copier: Copier, *, dated: bool = True) -> list[Quote]:
    """The words, then the sentences the child finished, each with its beginning."""
    line = _line_of(view, copier, dated)
    whole = [_quote(view, view.words, line, copier)] if view.words else []
    heard = [_quote(view, one.text, copier.adult(one.line), copier, part=HEARD) for one in view.transcripts[:1]]
    return whole + heard + [
        _quote(view, part.words, line, copier, label=copier.adult(part.label), part=str(n))
        for n, part in enumerate(view.parts)
        if part.words and view.kind in SENTENCES
    ]


def speaks(view: ResponseView) -> bool:
    """Has words that can stand as large as any: not only a name written beside a picture."""
    return bool(view.words or view.transcripts) or (view.kind in SENTENCES and view.has_words)


def _quote(view: ResponseView, words: str, line: str, copier: Copier, label: str = "", part: str = "") -> Quote:
    return Quote(
        copier.own(words), line, view.words_language, view.words_dir, label,
        tuple(Translated(copier.own(t.text), copier.adult(t.line), t.language, t.dir) for t in view.translated(part)),
    )  # fmt: skip


def _line_of(view: ResponseView, copier: Copier, dated: bool) -> str:
    return how_line(view, copier) if dated else copier.adult(view.manner)


def pieces_of(view: ResponseView, copier: Copier, *, spoken: bool = True) -> tuple[Piece, ...]:
    """Under each label what was picked and, where `spoken`, what the child wrote to it."""
    found: dict[str, list[tuple[str, Quote | None]]] = {ring: [] for ring in view.rings}
    for n, part in enumerate(view.parts):
        quote = _quote(view, part.words, "", copier, part=str(n)) if part.words and spoken else None
        picked = copier.adult("; ".join(part.picked))
        if picked or quote or not (part.picked or part.words):
            found.setdefault(part.label, []).append((picked, quote))
    return tuple(piece for label, held in found.items() if held for piece in _under(copier.adult(label), held))


def _under(label: str, held: list[tuple[str, Quote | None]]) -> list[Piece]:
    """What was only picked shares a line; what has words of the child's own has one for itself."""
    picked, join = "; ".join(text for text, quote in held if text and not quote), " " if label.endswith(("?", "…")) else ": "
    alone = [Piece(label, picked, join=join)] if picked or not any(quote for _text, quote in held) else []
    return alone + [Piece(label, text, (quote,), join, _short(quote)) for text, quote in held if quote]


def _short(quote: Quote) -> bool:
    return len(quote.text) <= SHORT and "\n" not in quote.text


def how_line(view: ResponseView, copier: Copier) -> str:
    """19 November 2026. Ava said this aloud. Hannah Osei wrote it down word for word. Alone with Hannah Osei."""
    parts = (f"{full(view.given_at)}.", view.manner, view.alone_briefly)
    return copier.adult(" ".join(part for part in parts if part))
