"""Keep a new row about a child: its texts sealed, and the happening that tells of it, in one step."""

from typing import Any

from sqlmodel import Session

from app.trail import What, record
from app.vault.words import seal


def keep_new(db: Session, actor: Any, row: Any, what: What, texts: dict[str, str], **detail: Any) -> Any:
    """An empty text is kept as nothing. `detail` goes on the trail, so never a word of the child's or of an adult's."""
    seal(db, row, **{name: text or None for name, text in texts.items()})
    db.add(row)
    record(db, actor, what, child_id=row.child_id, subject=row, **detail)
    return row
