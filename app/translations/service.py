"""Put a translation beside a child's words, or say which language they are in. The words themselves are never touched."""

from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.trail import What, record, show
from app.translations.languages import known
from app.translations.models import Translation, WordsLanguage
from app.vault import clear, seal

WRITE_IT = _("Write what the words say in that language")
WHO_DID = _("Say who translated it, or the name of the machine")
WHO_CHECKED = _("Say who checked it")
WHICH = _("Choose a language from the list")


def say_language(db: Session, actor: Any, *, child_id: UUID, response_id: UUID, language: str) -> WordsLanguage:
    """Raises Incomplete for a language that is not in the list; the database refuses another child's answer."""
    if not known(language):
        raise_if_any({"words_language": WHICH})
    row = WordsLanguage(
        child_id=child_id, response_id=response_id, language=language, practitioner_id=actor.practitioner_id
    )
    db.add(row)
    record(db, actor, What.LANGUAGE_SAID, child_id=child_id, subject=row, language=language)
    return row


def translate(
    db: Session, actor: Any, *, child_id: UUID, response_id: UUID, language: str, text: str, by: str, part: str = "",
    machine: bool = False, checked_by: str = "",
) -> Translation:  # fmt: skip
    """One more translation; the ones before it stay. Raises Incomplete by field."""
    raise_if_any(translation_faults(language=language, text=text, by=by, checked_by=checked_by))
    row = Translation(
        child_id=child_id, response_id=response_id, part=part, language=language, machine=machine,
        practitioner_id=actor.practitioner_id,
    )  # fmt: skip
    seal(db, row, text=text, by=by, checked_by=checked_by if checked_by.strip() else None)
    db.add(row)
    record(db, actor, What.TRANSLATED, child_id=child_id, subject=row, language=language, machine=machine)
    return row


def can_translate(*, language: str, text: str, by: str, checked_by: str = "") -> bool:
    return not translation_faults(language=language, text=text, by=by, checked_by=checked_by)


def translation_faults(*, language: str, text: str, by: str, checked_by: str = "") -> dict[str, Any]:
    found = text_faults(translation=text, translated_by=by, checked_by=checked_by)
    if not text.strip():
        found["translation"] = WRITE_IT
    if not by.strip():
        found["translated_by"] = WHO_DID
    if not known(language):
        found["into"] = WHICH
    return found


def check_translation(db: Session, actor: Any, *, row: Translation, checked_by: str) -> Translation:
    """The same translation once more, now with who checked it. Raises Incomplete without a name."""
    if not checked_by.strip():
        raise_if_any({f"checked-{row.id.hex}": WHO_CHECKED})
    raise_if_any({f"checked-{row.id.hex}": fault for fault in text_faults(checked_by=checked_by).values()})
    show(db, actor, row.child_id, [row], purpose="marking a translation as checked")
    return translate(
        db, actor, child_id=row.child_id, response_id=row.response_id, part=row.part, language=row.language,
        text=clear(row, "text") or "", by=clear(row, "by") or "", machine=row.machine, checked_by=checked_by,
    )  # fmt: skip
