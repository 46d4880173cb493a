"""In what state the pages of a language are: made by a machine, checked by whom and when, or nobody has said."""

from app.catalogue import Language, catalogue
from app.kit.dates import full
from app.kit.words import gettext_lazy as _


def state_of(language: Language) -> str:
    """In a few words, to stand after its name before it is chosen."""
    if language.code == "en":
        return str(_("the pages were written in it"))
    if language.state == "checked" and language.checked_by:
        day = full(language.checked_on) if language.checked_on else ""
        return ", ".join(part for part in (_("checked by {who}").format(who=language.checked_by), day) if part)
    if language.state == "machine":
        return str(_("translated by a machine, nobody has checked it"))
    return str(_("nobody has checked it"))


def offered() -> tuple[tuple[str, str], ...]:
    """(code, name with its state) of every language a worker can pack in."""
    return tuple((one.code, _labelled(one)) for one in catalogue().languages.values() if one.offered)


def warning_for(code: str) -> str:
    """For the one that is chosen now; nothing for English and for what somebody has checked."""
    language = catalogue().languages.get(code)
    if language is None or not language.offered or code == "en" or language.state == "checked":
        return ""
    return _("{language}: {state}. Ask an interpreter to read the pages with you first.").format(
        language=language.english, state=state_of(language)
    )


def _labelled(language: Language) -> str:
    return language.english if language.code == "en" else f"{language.english}: {state_of(language)}"
