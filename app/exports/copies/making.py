"""Make one child's report: gather, let others write meanwhile, set the files, look through them once more, record it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlmodel import Session

from app.conferences.models import Conference, ConferenceChild, Report
from app.exports.copies.copy import QuestionsOpen, check_can_leave, file_name, left_out, mark_of, paper_of
from app.exports.formats.registered import EXPORTS
from app.exports.gathered.evidence import Evidence
from app.exports.gathered.gather import gather
from app.exports.leaving.scanning import HoldsWithheld, SiblingNamed, contents, look_through, raise_if_found
from app.exports.makers.pool import made as made_by_a_maker
from app.exports.makers.unmade import Unmade
from app.exports.pictures.store import keep, open_pictures
from app.exports.report.finished import Report as Paper
from app.exports.report.texts import texts_of
from app.families.models import Child
from app.kit.clock import now
from app.kit.errors import AppError
from app.kit.words import gettext_lazy as _
from app.sharing.visible import FOR_PROFESSIONALS, Audience
from app.trail import What, record
from app.trail.record import Actor

PURPOSE = "conference report"
CHANGED = _("Something changed since you looked through this copy. Look through it again, then make it.")


class Changed(AppError):
    """What was looked through is not what would leave now."""

    status = 409


STOPPED = (SiblingNamed, HoldsWithheld, QuestionsOpen, Changed)
"""why a copy does not leave, which is on the trail too"""


@dataclass(frozen=True)
class Made:
    """A finished file; its name says nothing about the person."""

    name: str
    type: str
    data: bytes
    digest: str


@dataclass(frozen=True)
class Ready:
    """One copy gathered and opened, so that setting it needs no database."""

    of: Evidence
    paper: Paper
    pictures: list[Unmade]


def make_report(db: Session, actor: Actor, *, format: str, **which: Any) -> Made:
    """As `make_reports`, one file."""
    return make_reports(db, actor, formats=[format], **which)[0]


def make_reports(
    db: Session, actor: Actor, *, child: Child, conference: Conference, link: ConferenceChild, formats: Sequence[str],
    audience: Audience = FOR_PROFESSIONALS, reviewed: str | None = None,
) -> list[Made]:  # fmt: skip
    """One copy in each format, all or none. `reviewed` is the mark of what somebody looked through (see `mark_of`); another
    one is another copy.

    Raises QuestionsOpen, Changed, SiblingNamed, HoldsWithheld, NotSet or TemplateFault; then nothing is recorded but the showing.
    """
    of = gather(db, actor, child, conference, link, PURPOSE, audience)
    check_can_leave(of)
    paper = paper_of(db, of, actor)
    if reviewed not in (None, mark_of(paper, of)):
        raise Changed(CHANGED)
    drawn = any(EXPORTS[format].pictured for format in formats)
    ready = Ready(of, paper, open_pictures(db, actor, child, of.views.values(), PURPOSE) if drawn else [])
    # What was opened is on the trail; drawing and setting take seconds, and nobody else should wait for them to write.
    db.commit()
    return _set(db, actor, ready, formats)


def _set(db: Session, actor: Actor, ready: Ready, formats: Sequence[str]) -> list[Made]:
    of, home = ready.of, Path(db.info["media_folder"]).parent
    files = made_by_a_maker("files", ready.paper, tuple(formats), tuple(ready.pictures), home)
    names = {format: file_name(of.child, of.conference, format, of.audience) for format in formats}
    texts = [*texts_of(ready.paper), *names.values(), *(text for one in files.texts.values() for text in one)]
    raise_if_found(look_through(texts, of, [actor.name, *contents(ready.paper)]))
    keep(db, actor, of.child, ready.pictures, files.painted)
    return [_record(db, actor, of, format, names[format], files.data[format]) for format in formats]


def _record(db: Session, actor: Actor, of: Evidence, format: str, name: str, data: bytes) -> Made:
    digest, audience = hashlib.sha256(data).hexdigest(), of.audience
    row = Report(
        child_id=of.child.id, conference_id=of.conference.id, format=format, digest=digest, made_by=actor.name, made_at=now(),
        audience=audience.kind, parent_id=audience.parent_id, left_out=left_out(of),
    )  # fmt: skip
    db.add(row)
    record(
        db, actor, What.REPORT_MADE, child_id=of.child.id, subject=row, conference=of.conference.reference, format=format,
        why=PURPOSE, sha256=digest, audience=audience.kind, parent=audience.parent_id.hex if audience.parent_id else "",
        left_out=len(row.left_out),
    )  # fmt: skip
    return Made(name, EXPORTS[format].type, data, digest)
