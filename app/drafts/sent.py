"""The same form sent twice is kept once: a double press, a second try on a bad line, a page gone back to."""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from app.drafts.models import SentForm
from app.kit.errors import Conflict
from app.kit.words import gettext_lazy as _

AT_ONCE = _("This was sent twice at the same moment and is kept once. Open the page again to see it.")


def showing_of(key: bytes, page: str, form: str) -> str:
    """One form of one showing of a page, as a keyed fingerprint; `page` is the mark that showing carries."""
    return hmac.new(key, f"showing {page} {form}".encode(), hashlib.sha256).hexdigest()


def mark_of(key: bytes, showing: str, fields: Mapping[str, Sequence[str]], files: Mapping[str, bytes]) -> str:
    """Another word typed makes another mark, so a change is never taken for a repeat."""
    held = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    said = json.dumps([showing, {**fields}, held], sort_keys=True)
    return hmac.new(key, b"sent" + said.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def sent_before(db: Session, mark: str) -> str | None:
    """Where the same form led the first time, or None when it was not kept before."""
    return db.exec(select(SentForm.then).where(SentForm.mark == mark)).first()


def is_over(db: Session, showing: str) -> bool:
    """A form that was sent from this showing: what a slow line still brings of its typing comes too late."""
    return db.exec(select(SentForm.id).where(SentForm.showing == showing)).first() is not None


def remember_sent(db: Session, *, mark: str, showing: str, then: str) -> None:
    """In the transaction of what the form wrote. Raises Conflict when the same form got in at the same moment."""
    db.add(SentForm(mark=mark, showing=showing, then=then))
    try:
        db.flush()
    except IntegrityError as twice:
        raise Conflict(AT_ONCE) from twice
