"""Name a wish or a worry of this child, put the name on an answer, and take it back. Read by nobody but adults."""

from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.responses.models import Response
from app.said_again.models import SaidTag, SaidTagUse
from app.trail import What, record
from app.vault import clear, seal

KINDS = {"wish": _("A wish"), "worry": _("A worry")}
NAME_IT = _("Choose a wish or worry from the list, or write what it is in your own words")
ONE_OF_THE_TWO = _("Choose one from the list or write a new one, not both")
SAY_WHICH = _("Choose whether it is a wish or a worry")
TOO_LONG_A_NAME = _("Keep it to a few words: 120 characters or fewer")
NOTHING_TOLD = _("The child left this out. There is nothing here that could have been said again.")
LONGEST_NAME = 120


def tag_as(
    db: Session, actor: Any, *, response: Response, tag: SaidTag | None = None, kind: str = "", name: str = ""
) -> SaidTagUse:
    """With a tag this child has, or a new one. The same twice keeps one. Raises Incomplete."""
    raise_if_any(tag_faults(response=response, tag=tag, kind=kind, name=name))
    tag = tag or _same_name(db, response.child_id, kind, name) or _new(db, actor, response.child_id, kind, name)
    if (found := _newest(db, tag.id, response.id)) and found.stands:
        return found
    return _use(db, actor, tag.id, response, stands=True)


def take_back(db: Session, actor: Any, *, response: Response, tag: SaidTag) -> SaidTagUse | None:
    """None when it does not stand there."""
    found = _newest(db, tag.id, response.id)
    if found is None or not found.stands:
        return None
    return _use(db, actor, tag.id, response, stands=False)


def can_tag(*, response: Any, tag: Any = None, kind: str = "", name: str = "") -> bool:
    return not tag_faults(response=response, tag=tag, kind=kind, name=name)


def tag_faults(*, response: Any, tag: Any, kind: str, name: str) -> dict[str, Any]:
    if not response.told:
        return {"said_tag": NOTHING_TOLD}
    found = text_faults(said_name=name)
    if tag is not None:
        return found | ({"said_name": ONE_OF_THE_TWO} if name.strip() else {})
    if not name.strip():
        return {"said_name": NAME_IT}
    if len(name) > LONGEST_NAME:
        found.setdefault("said_name", TOO_LONG_A_NAME)
    return found if kind in KINDS else found | {"said_kind": SAY_WHICH}


def tags_of(db: Session, child_id: UUID) -> list[SaidTag]:
    """In the order they were written."""
    return list(db.exec(select(SaidTag).where(SaidTag.child_id == child_id).order_by(col(SaidTag.created_at))))


def _same_name(db: Session, child_id: UUID, kind: str, name: str) -> SaidTag | None:
    """A name written a second time is the same tag, or the second sitting would not be seen."""
    wanted = " ".join(name.split()).casefold()
    same = (tag for tag in tags_of(db, child_id) if tag.kind == kind)
    return next((tag for tag in same if " ".join((clear(tag, "name") or "").split()).casefold() == wanted), None)


def _new(db: Session, actor: Any, child_id: UUID, kind: str, name: str) -> SaidTag:
    row = SaidTag(child_id=child_id, practitioner_id=actor.practitioner_id, kind=kind)
    seal(db, row, name=name)
    db.add(row)
    record(db, actor, What.SAID_TAG_WRITTEN, child_id=child_id, subject=row, kind=kind)
    return row


def _newest(db: Session, tag_id: UUID, response_id: UUID) -> SaidTagUse | None:
    query = select(SaidTagUse).where(SaidTagUse.tag_id == tag_id, SaidTagUse.response_id == response_id)
    return db.exec(query.order_by(col(SaidTagUse.created_at).desc())).first()


def _use(db: Session, actor: Any, tag_id: UUID, response: Response, *, stands: bool) -> SaidTagUse:
    row = SaidTagUse(
        child_id=response.child_id, tag_id=tag_id, response_id=response.id, practitioner_id=actor.practitioner_id, stands=stands,
    )  # fmt: skip
    db.add(row)
    what = What.SAID_TAGGED if stands else What.SAID_TAG_TAKEN_BACK
    record(db, actor, what, child_id=response.child_id, subject=row, response=response.id.hex)
    return row
