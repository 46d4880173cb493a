"""Make one child's report: gather, let others write meanwhile, set the file, look through it once more, record it."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from sqlmodel import Session

from app.conferences.models import Conference, ConferenceChild, Report
from app.exports import pictures
from app.exports.evidence import Evidence
from app.exports.formats import EXPORTS
from app.exports.gather import gather
from app.exports.paper import report_of, texts_of
from app.exports.report import Report as Paper
from app.exports.scanning import HoldsWithheld, SiblingNamed, contents, look_through, raise_if_found
from app.families.models import Child
from app.kit.clock import now
from app.kit.errors import AppError
from app.kit.words import gettext_lazy as _
from app.sharing.passages import Passage, goes_in, is_open
from app.sharing.reading import notice_of
from app.sharing.visible import FOR_PROFESSIONALS, Audience
from app.trail import What, record
from app.trail.record import Actor

__all__ = ["Changed", "HoldsWithheld", "Made", "QuestionsOpen", "SiblingNamed", "make_report"]
PURPOSE = "conference report"
OPEN_QUESTIONS = _("{n} passages rest on something {child} wants kept from the family. Answer for each before this copy is made.")
OPEN_QUESTION = _("A passage rests on something {child} wants kept from the family. Answer that before this copy is made.")
CHANGED = _("Something changed since you looked through this copy. Look through it again, then make it.")


class QuestionsOpen(AppError):
    """An adult's passage may tell what the child wants kept, and nobody has said yet that it does not."""

    status = 409


class Changed(AppError):
    """What was looked through is not what would leave now."""

    status = 409


@dataclass(frozen=True)
class Made:
    """A finished file; its name says nothing about the person."""

    name: str
    type: str
    data: bytes
    digest: str


def make_report(
    db: Session, actor: Actor, *, child: Child, conference: Conference, link: ConferenceChild, format: str,
    audience: Audience = FOR_PROFESSIONALS, reviewed: str | None = None,
) -> Made:  # fmt: skip
    """`reviewed` is the mark of what somebody looked through (see `mark_of`); another one is another copy.

    Raises QuestionsOpen, Changed, SiblingNamed, HoldsWithheld, pdf.NotSet or word.TemplateFault; then nothing is recorded
    but the showing.
    """
    wanted, home = EXPORTS[format], Path(db.info["media_folder"]).parent
    of = gather(db, actor, child, conference, link, PURPOSE, audience)
    check_can_leave(of)
    paper, name = paper_of(db, of, actor), file_name(child, conference, format, audience)
    if reviewed not in (None, mark_of(paper, of)):
        raise Changed(CHANGED)
    unmade = pictures.open_pictures(db, actor, child, of.views.values(), PURPOSE)
    # What was opened is on the trail; drawing and setting take seconds, and nobody else should wait for them to write.
    db.commit()
    painted = {one.file: pictures.make(one) for one in unmade}
    data = wanted.make(paper, painted, home)
    raise_if_found(look_through([*texts_of(paper), *wanted.texts(data), name], of, [actor.name, *contents(paper)]))
    pictures.keep(db, actor, child, unmade, painted)
    return _record(db, actor, of, format, name, data)


def paper_of(db: Session, of: Evidence, actor: Actor) -> Paper:
    """The finished words of this copy; a parent's says that something is left out only where the chair agreed."""
    parent = of.audience.parent_id
    notice = notice_of(db, of.child.id, of.conference.id, parent) if parent else None
    return report_of(of, actor.name, now(), may_say=bool(notice and notice.safe))


def open_questions(of: Evidence) -> list[Passage]:
    return [one for one in of.passages if is_open(one, of.sharing, of.audience)]


def check_can_leave(of: Evidence) -> None:
    if waiting := len(open_questions(of)):
        words = OPEN_QUESTION if waiting == 1 else OPEN_QUESTIONS
        raise QuestionsOpen(words.format(n=waiting, child=of.child.name))


def mark_of(paper: Paper, of: Evidence) -> str:
    """Of every word this copy holds and of everything it leaves out: a change of either makes another mark."""
    timeless = replace(paper, made="", footer="")
    said = [of.audience.kind, str(of.audience.parent_id), *texts_of(timeless), *sorted(left_out(of)), *of.withheld]
    return hashlib.sha256("\x00".join(said).encode()).hexdigest()[:24]


def left_out(of: Evidence) -> list[str]:
    """The ids of what this copy does not hold."""
    passages = (one.id for one in of.passages if not goes_in(one, of.sharing, of.audience))
    return [id_.hex for id_ in (*(r.id for r in of.kept_answers), *(o.id for o in of.kept_seen), *passages)]


def _record(db: Session, actor: Actor, of: Evidence, format: str, name: str, data: bytes) -> Made:
    digest, audience = hashlib.sha256(data).hexdigest(), of.audience
    row = Report(
        child_id=of.child.id, conference_id=of.conference.id, format=format, digest=digest, made_by=actor.name, made_at=now(),
        audience=audience.kind, parent_id=audience.parent_id, left_out=left_out(of),
    )  # fmt: skip
    db.add(row)
    record(
        db, actor, What.REPORT_MADE, child_id=of.child.id, subject=row, conference=of.conference.reference, format=format,
        sha256=digest, audience=audience.kind, parent=audience.parent_id.hex if audience.parent_id else "",
        left_out=len(row.left_out),
    )  # fmt: skip
    return Made(name, EXPORTS[format].type, data, digest)


def file_name(child: Child, conference: Conference, format: str, audience: Audience = FOR_PROFESSIONALS) -> str:
    """Says nothing about the person; two parents' copies are never called the same."""
    whose = {"worker": "-worker", "chair": "-chair"}.get(audience.kind, "")
    if audience.parent_id:
        whose = f"-family-{audience.parent_id.hex[:6]}"
    return f"{child.reference}-{conference.reference}{whose}.{format}"
