"""Names, ages and numbers the way people say them."""

from collections.abc import Sequence

from babel import Locale, UnknownLocaleError

from app.catalogue import catalogue
from app.families.ages import months_on, years_on
from app.families.models import Child
from app.kit.clock import today
from app.kit.dates import short
from app.kit.words import gettext_lazy as _

NUMBERS = (
    _("No children"), _("One child"), _("Two children"), _("Three children"), _("Four children"), _("Five children"),
    _("Six children"), _("Seven children"), _("Eight children"), _("Nine children"), _("Ten children"),
)  # fmt: skip


def age_of(child: Child) -> str:
    """7, or 11 months, or due 14 Feb 2027: what stands after the name."""
    if child.born_on is None:
        return _("due {day}").format(day=short(child.due_on)) if child.due_on else str(_("not born yet"))
    months = months_on(child.born_on, today())
    if months >= 24:
        return str(years_on(child.born_on, today()))
    return str(_("1 month")) if months == 1 else _("{n} months").format(n=months)


def listed(names: Sequence[str]) -> str:
    """Ava, Ellis and Teddy"""
    if len(names) < 2:
        return "".join(names)
    return _("{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])


def children_words(count: int) -> str:
    return str(NUMBERS[count]) if count < len(NUMBERS) else _("{n} children").format(n=count)


def language_words(code: str) -> str:
    """The English name of a language, ours or any other."""
    if known := catalogue().languages.get(code):
        return known.english
    try:
        return Locale.parse(code, sep="-").english_name or code
    except (UnknownLocaleError, ValueError):
        return code


def understands(band: str, language: str, needs: Sequence[str]) -> str:
    """How a child is asked, for a line under their name: the wording, the language, what helps; nothing said twice."""
    name = catalogue().bands[band].name if band in catalogue().bands else band
    words = [_("easy read") if band == "easy-read" else _("wording for {band}").format(band=name)]
    words += [language_words(language)] if language != "en" else []
    once = {str(word).lower(): str(word) for word in [*words, *needs]}
    text = ", ".join(once.values())
    return text[:1].upper() + text[1:]
