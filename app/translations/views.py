"""Translations as finished plain data: what it says, who or what made it and when, whether anybody checked it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from app.identity.people import NOBODY, Person, people
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.translations.languages import direction_of, language_name
from app.translations.models import Translation, WordsLanguage
from app.vault import clear


@dataclass(frozen=True)
class TranslationView:
    """`text` is somebody else's words for the child's: never in quotation marks."""

    id: UUID
    part: str
    language: str
    dir: str
    text: str
    line: str
    checked: bool
    made_at: datetime
    stands: bool = True
    """False: a newer one of the same words into the same language took its place, and both are kept"""


def languages_said(db: Session, response_ids: Sequence[UUID]) -> dict[UUID, str]:
    """Of each answer the language a worker said its words are in; the newest stands."""
    columns = (WordsLanguage.response_id, WordsLanguage.language)
    rows = db.exec(select(*columns).where(col(WordsLanguage.response_id).in_(response_ids)).order_by(WordsLanguage.created_at))
    return dict(rows.all())


def translations_of(db: Session, response_ids: Sequence[UUID]) -> list[Translation]:
    """All of them, oldest first. Still sealed: record the showing before opening."""
    query = select(Translation).where(col(Translation.response_id).in_(response_ids))
    return list(db.exec(query.order_by(col(Translation.created_at))))


def open_translations(db: Session, rows: Iterable[Translation]) -> dict[UUID, tuple[TranslationView, ...]]:
    """By the answer they belong to. Raises app.vault.words.NotShown for rows whose showing was not recorded."""
    rows = list(rows)
    writers, found = people(db, (row.practitioner_id for row in rows)), {}
    newest = {(row.response_id, row.part, row.language): row.id for row in rows}
    for row in rows:
        stands = newest[row.response_id, row.part, row.language] == row.id
        found.setdefault(row.response_id, []).append(_view(row, writers.get(row.practitioner_id, NOBODY), stands))
    return {response_id: tuple(views) for response_id, views in found.items()}


def _view(row: Translation, writer: Person, stands: bool) -> TranslationView:
    checked = (clear(row, "checked_by") or "").strip()
    return TranslationView(
        id=row.id, part=row.part, language=row.language, dir=direction_of(row.language), text=clear(row, "text") or "",
        line=_line(row, (clear(row, "by") or "").strip(), writer, checked), checked=bool(checked), made_at=row.created_at, stands=stands,
    )  # fmt: skip


def _line(row: Translation, by: str, writer: Person, checked: str) -> str:
    """`Translation into English by Anna Zych, 3 December 2026. Checked by Jan Bak.`"""
    made = _("Translation into {language} by a machine ({by}), {day}.") if row.machine else _("Translation into {language} by {by}, {day}.")
    parts = [made.format(language=language_name(row.language), by=by, day=full(row.created_at))]
    if writer.name and writer.name.casefold() != by.casefold():
        parts.append(_("Written down by {who}.").format(who=writer.name))
    parts.append(_("Checked by {who}.").format(who=checked) if checked else str(_("Nobody has checked it.")))
    return " ".join(parts)
