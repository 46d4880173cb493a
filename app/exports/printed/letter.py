"""A letter to a child as a tagged PDF: large words, a few pictures, nothing of a record."""

from typing import Any

from app.catalogue import catalogue
from app.exports.makers.pool import typeset
from app.exports.printed.packs import file_of, pictures_of
from app.families.models import Child
from app.kit.dates import day_in
from app.kit.words import speaking
from app.sittings.door import known_as
from app.sittings.packing import band_of
from app.tellings.letters import LetterView
from app.tellings.wording import ABOUT, COULD_NOT, DEAR, DID, FROM, SAY_MORE

TEXTS = {"about": ABOUT, "did": DID, "could_not": COULD_NOT}


def letter_pdf(letter: LetterView, child: Child, worker: str) -> bytes:
    """Raises NotSet. Pictures are the catalogue's own, with what they show in words."""
    symbols = [catalogue().symbols[name] for name in letter.pictures if name in catalogue().symbols]
    pictures = pictures_of(file_of(one.id) for one in symbols)
    return typeset("letter.typ", letter_data(letter, child, worker, symbols), pictures)


def letter_data(letter: LetterView, child: Child, worker: str, symbols: list[Any]) -> dict[str, Any]:
    """In the child's language as far as the words are ours; the worker's own stand as they were written."""
    language = catalogue().languages[child.language] if child.language in catalogue().languages else catalogue().languages["en"]
    name = known_as(worker, band_of(child))
    with speaking(language.code):
        parts = [(str(title), getattr(letter, field)) for field, title in TEXTS.items()]
        return {
            "lang": language.code, "dir": language.dir, "title": str(DEAR).format(child=child.name.split()[0]),
            "day": day_in(letter.written_at, language.code), "parts": [{"title": title, "text": text} for title, text in parts if text],
            "more": str(SAY_MORE).format(worker=name), "sign": str(FROM).format(worker=name),
            "pictures": [{"file": file_of(one.id), "alt": str(one.alt.default)} for one in symbols],
        }  # fmt: skip
