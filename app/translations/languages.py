"""The languages a child may speak or sign, by code: those of the pages first, then others met in England."""

from babel import Locale, UnknownLocaleError

from app.catalogue import catalogue
from app.kit.words import PSEUDO
from app.kit.words import gettext_lazy as _

# Spoken or signed where Heard has no pages: a child's words may be in any of them.
OTHERS = (
    "bfi", "sq", "am", "bg", "yue", "cs", "fa", "prs", "fr", "de", "el", "gu", "he", "hi", "hu", "it", "ku", "ckb", "lv",
    "lt", "ml", "cmn", "ne", "rom", "ru", "sr", "sk", "es", "sw", "ta", "te", "th", "ti", "vi", "yo",
)  # fmt: skip
NAMES = {
    "bfi": _("British Sign Language"), "rom": _("Romani"), "prs": _("Dari"), "yue": _("Cantonese"),
    "cmn": _("Mandarin Chinese"), "ckb": _("Kurdish (Sorani)"), "ku": _("Kurdish (Kurmanji)"),
}  # fmt: skip
RIGHT_TO_LEFT = {"ar", "ckb", "fa", "he", "prs", "ps", "sd", "ug", "ur", "yi"}


def known(code: str) -> bool:
    return code in {one for one, _name in languages()}


def languages() -> tuple[tuple[str, str], ...]:
    """(code, English name): first the languages of the pages, then the others by name."""
    ours = tuple((one.code, one.english) for one in catalogue().languages.values() if one.code != PSEUDO)
    codes = {code for code, _name in ours}
    others = sorted(((code, language_name(code)) for code in OTHERS if code not in codes), key=lambda pair: pair[1])
    return (*ours, *others)


def language_name(code: str) -> str:
    """The English name of a language, ours or any other."""
    if ours := catalogue().languages.get(code):
        return ours.english
    if code in NAMES:
        return str(NAMES[code])
    try:
        return Locale.parse(code, sep="-").english_name or code
    except (UnknownLocaleError, ValueError):
        return code


def direction_of(code: str) -> str:
    ours = catalogue().languages.get(code)
    return ours.dir if ours else "rtl" if code in RIGHT_TO_LEFT else "ltr"
