"""Wording in the reader's language: gettext catalogues, and a made-up right-to-left language that shows what was missed."""

import gettext
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

TRANSLATIONS = Path(__file__).resolve().parents[2] / "content" / "translations"
ENGLISH = "en"
PSEUDO = "en-XB"
_now_speaking: ContextVar[str] = ContextVar("language", default=ENGLISH)

# Slots, percent formats, tags and entities are for the machine: the pseudo-language leaves them whole.
_KEEP = re.compile(r"(\{[^{}]*\}|%\([^)]*\)[a-z]|%[sd%]|<[^<>]*>|&#?\w+;)")
_ACCENTED = str.maketrans("aceinosuyzACEINOSUYZ", "àćéïñöšüýžÀĆÉÏÑÖŠÜÝŽ")


def pseudo(text: str) -> str:
    """The same words, plainly marked and accented: unmarked text on a page was never made translatable."""
    if not text:
        return text
    pieces = _KEEP.split(text)
    return "⟦" + "".join(p if i % 2 else p.translate(_ACCENTED) for i, p in enumerate(pieces)) + "⟧"


def translate(language: str, context: str | None, text: str) -> tuple[str, str]:
    """Content wording in a language, and the language it is really in: English where nobody has translated it yet."""
    if language == PSEUDO:
        return pseudo(text), PSEUDO
    if language == ENGLISH:
        return text, ENGLISH
    book = _book(language, "content")
    found = book.pgettext(context, text) if context else book.gettext(text)
    return (found, language) if found is not None else (text, ENGLISH)


def interface(language: str) -> gettext.NullTranslations:
    """The translations object that templates and `gettext_lazy` speak through."""
    if language == PSEUDO:
        return _Pseudo()
    return gettext.NullTranslations() if language == ENGLISH else _interface(language)


@lru_cache
def _interface(language: str) -> gettext.NullTranslations:
    return _read(language, "interface") or gettext.NullTranslations()


@lru_cache
def _book(language: str, domain: str) -> gettext.NullTranslations:
    book = _read(language, domain)
    if book is None:
        return _Untranslated()
    book.add_fallback(_Untranslated())
    return book


def _read(language: str, domain: str) -> gettext.GNUTranslations | None:
    # The name comes from our own list of languages, but a path is a path: nothing outside the folder is read.
    if not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", language):
        return None
    folder = TRANSLATIONS / language / "LC_MESSAGES"
    if (made := folder / f"{domain}.mo").exists():
        return gettext.GNUTranslations(io.BytesIO(made.read_bytes()))
    if (written := folder / f"{domain}.po").exists():
        return _compiled(written)
    return None


def _compiled(written: Path) -> gettext.GNUTranslations:
    out = io.BytesIO()
    with written.open("rb") as source:
        write_mo(out, read_po(source))
    out.seek(0)
    return gettext.GNUTranslations(out)


class _Untranslated(gettext.NullTranslations):
    """Answers None where gettext would hand the English back, so that we can say which language it is in."""

    def gettext(self, message):
        return None

    def pgettext(self, context, message):
        return None


class _Pseudo(gettext.NullTranslations):
    def gettext(self, message):
        return pseudo(message)

    def pgettext(self, context, message):
        return pseudo(message)

    def ngettext(self, one, many, n):
        return pseudo(one if n == 1 else many)

    def npgettext(self, context, one, many, n):
        return pseudo(one if n == 1 else many)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within this block, lazily translated wording comes out in this language."""
    token = _now_speaking.set(language)
    try:
        yield
    finally:
        _now_speaking.reset(token)


class Lazy:
    """Interface wording written down at import time and translated when it is read."""

    def __init__(self, message: str):
        self.message = message

    def into(self, language: str) -> str:
        return interface(language).gettext(self.message)

    def __str__(self) -> str:
        return self.into(_now_speaking.get())

    def __html__(self) -> str:
        from markupsafe import escape

        return str(escape(str(self)))

    def __repr__(self) -> str:
        return f"Lazy({self.message!r})"

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other) if isinstance(other, (Lazy, str)) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.message)

    def __mod__(self, values) -> str:
        return str(self) % values

    def format(self, *args, **slots) -> str:
        return str(self).format(*args, **slots)


def gettext_lazy(message: str) -> Lazy:
    return Lazy(message)
