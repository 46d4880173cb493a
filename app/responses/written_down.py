"""Direct work done in talk or on paper, written down by the worker: a real sitting with real answers, each word for word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from fastapi import Request
from sqlmodel import Session, select

from app.families.models import Child
from app.kit.database import take_turn
from app.kit.errors import Conflict
from app.kit.words import gettext_lazy as _
from app.media.intake import Picture
from app.own_prompts.service import write_down_asked
from app.responses.asked_aloud import CIRCLED, Asked, Put, put_to
from app.responses.circled import read_circled
from app.responses.models import How
from app.responses.service import decline, give_response
from app.sittings.door import ChildHere, known_as
from app.sittings.models import Manner, Sitting, SittingStatus
from app.sittings.packing import OWN, Room, write_up
from app.trail import What, record
from app.trail.models import Happening
from app.vault import seal
from app.vault.words import digest

LEFT = (How.DONT_KNOW, How.SKIPPED, How.SAID_NOTHING)
SENT_BEFORE = _(
    "You kept this page once already, and it was not the same then. What stands here now is not kept. "
    "If it is something more, press the button again and it is kept beside the first."
)


@dataclass(frozen=True)
class Said:
    """One thing a child said, or was asked and did not say (`left`). With a `picture`, what they made on paper; with `chosen`,
    what they circled on a printed page."""

    asked: Asked
    words: str = ""
    left: str = ""
    picture: Picture | None = None
    chosen: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return "photo" if self.picture else CIRCLED if self.chosen else "words"


@dataclass(frozen=True)
class Work:
    """One visit as the worker remembers it. `key` names the page it came from, so that sent twice it is kept once."""

    child: Child
    at: datetime
    room: Room
    band: str
    key: str
    language: str = "en"
    wish: str = ""
    said: Sequence[Said] = field(default_factory=tuple)
    refused: bool = False
    """the child wanted none of it that day"""
    reason: str = ""
    fingerprint: bytes = b""

    @property
    def id(self) -> UUID:
        return uuid5(self.child.id, self.key)


def write_down(db: Session, actor: Any, request: Request, work: Work) -> tuple[Sitting, bool]:
    """The sitting, and whether it stood already. Raises Conflict when this page was kept before with something else on it."""
    take_turn(db)
    print_ = digest(db, work.child.id, work.fingerprint)
    if (before := db.get(Sitting, work.id)) is not None:
        if not _is_the_same(db, before, print_):
            raise Conflict(SENT_BEFORE)
        return before, True
    sitting = _sitting(db, actor, work)
    record(db, actor, What.SITTING_WRITTEN_DOWN, child_id=work.child.id, subject=sitting, print=print_)
    here = _here(db, actor, request, work, sitting)
    for number, put in enumerate(_put(db, actor, sitting, work), 1):
        _keep(replace(here, given_at=work.at + timedelta(milliseconds=number), written_down=put[1].asked_in), f"{work.key}-{number}", *put)
    db.flush()
    return sitting, False


def _is_the_same(db: Session, sitting: Sitting, print_: str) -> bool:
    query = select(Happening).where(Happening.subject_id == sitting.id.hex, Happening.what == What.SITTING_WRITTEN_DOWN.value)
    found = db.exec(query).first()
    return bool(found and found.detail.get("print") == print_)


def _sitting(db: Session, actor: Any, work: Work) -> Sitting:
    activities = list(dict.fromkeys(one.asked.activity or OWN for one in work.said))
    row = Sitting(
        id=work.id, child_id=work.child.id, practitioner_id=actor.practitioner_id, manner=Manner.WRITTEN_DOWN, band=work.band,
        language=work.language, activities=activities, packed_at=work.at, wish=work.wish, **_state(work),
        interpreter="interpreter" in work.room.present,
    )  # fmt: skip
    db.add(row)
    seal(db, row, declined_reason=work.reason or None)
    write_up(db, actor, row, work.room)
    return row


def _state(work: Work) -> dict[str, Any]:
    if work.refused:
        return {"status": SittingStatus.DECLINED, "declined_at": work.at}
    return {"status": SittingStatus.FINISHED, "opened_at": work.at, "finished_at": work.at}


def _here(db: Session, actor: Any, request: Request, work: Work, sitting: Sitting) -> ChildHere:
    """As if the child sat there, but with the worker's hand: the trail names the worker."""
    name = work.child.name.split()[0]
    return ChildHere(sitting, None, name, known_as(actor.name, sitting.band), actor, db, request)


def _put(db: Session, actor: Any, sitting: Sitting, work: Work) -> Iterator[tuple[Said, Put]]:
    """Each with the step it answers; the worker's own questions are kept beside the sitting."""
    steps = put_to([(one.asked, one.kind) for one in work.said], work.band, work.language, work.child.name)
    for one, put in zip(work.said, steps, strict=True):
        if put.own:
            write_down_asked(db, actor, sitting, put.own, put.number)
        yield one, put


def _keep(here: ChildHere, key: str, one: Said, put: Put) -> None:
    if one.left:
        decline(here, put.step.activity, put.step, key=key, how=one.left)
    elif one.chosen:
        give_response(here, put.step.activity, put.step, key=key, answer=read_circled(put.step, one.chosen, here.band))
    else:
        give_response(here, put.step.activity, put.step, key=key, words=one.words, photo=one.picture)
