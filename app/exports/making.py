"""Make one child's report: gather, let others write meanwhile, set the file, look through it once more, record it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session

from app.conferences.models import Conference, ConferenceChild, Report
from app.exports import pictures
from app.exports.formats import EXPORTS
from app.exports.gather import gather
from app.exports.paper import report_of, texts_of
from app.exports.report import Report as Paper
from app.exports.siblings import others, still_named
from app.families.models import Child
from app.kit.clock import now
from app.kit.errors import AppError
from app.kit.words import gettext_lazy as _
from app.trail import What, record
from app.trail.record import Actor

PURPOSE = "conference report"
STILL_NAMED = _(
    "This report was not made: it still holds the name of a brother or sister ({names}). Tell whoever keeps Heard running."
)


class SiblingNamed(AppError):
    """The last look found another child's name. Nothing leaves; `names` says which."""

    status = 409

    def __init__(self, names: list[str]) -> None:
        super().__init__(STILL_NAMED.format(names=", ".join(names)))
        self.names = names


@dataclass(frozen=True)
class Made:
    """A finished file; its name says nothing about the person."""

    name: str
    type: str
    data: bytes
    digest: str


def make_report(
    db: Session, actor: Actor, *, child: Child, conference: Conference, link: ConferenceChild, format: str
) -> Made:
    """Raises SiblingNamed, pdf.NotSet or word.TemplateFault; then nothing is recorded but the showing."""
    wanted, home = EXPORTS[format], Path(db.info["media_folder"]).parent
    of = gather(db, actor, child, conference, link, PURPOSE)
    unmade = pictures.open_pictures(db, actor, child, of.views.values(), PURPOSE)
    paper = report_of(of, actor.name, now())
    # What was opened is on the trail; drawing and setting take seconds, and nobody else should wait for them to write.
    db.commit()
    data = wanted.make(paper, {one.file: pictures.make(one) for one in unmade}, home)
    names = others(of.siblings, child.name)
    ours = [child.name, *of.adults, actor.name, *_questions(paper)]
    if found := still_named([*texts_of(paper), *wanted.texts(data)], names, ours):
        raise SiblingNamed(found)
    return _record(db, actor, child, conference, format, data)


def _questions(paper: Paper) -> list[str]:
    """What content asks may hold a word that is a name elsewhere."""
    days = (*paper.days, *paper.earlier)
    return [*(t.question for day in days for t in day.told), *(q for fact in paper.asked for q in fact.questions)]


def _record(db: Session, actor: Actor, child: Child, conference: Conference, format: str, data: bytes) -> Made:
    digest = hashlib.sha256(data).hexdigest()
    row = Report(
        child_id=child.id, conference_id=conference.id, format=format, digest=digest, made_by=actor.name, made_at=now()
    )  # fmt: skip
    db.add(row)
    record(
        db, actor, What.REPORT_MADE, child_id=child.id, subject=row, conference=conference.reference, format=format,
        sha256=digest,
    )  # fmt: skip
    return Made(file_name(child, conference, format), EXPORTS[format].type, data, digest)


def file_name(child: Child, conference: Conference, format: str) -> str:
    return f"{child.reference}-{conference.reference}.{format}"
