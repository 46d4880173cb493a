"""One copy of a report before it is a file: its words, what it leaves out, the mark of both, what it will be called."""

import hashlib
from dataclasses import replace

from sqlmodel import Session

from app.conferences.models import Conference
from app.exports.gathered.evidence import Evidence
from app.exports.parts.paper import report_of
from app.exports.report.finished import Report as Paper
from app.exports.report.texts import texts_of
from app.families.models import Child
from app.kit.clock import now
from app.kit.errors import AppError
from app.kit.words import gettext_lazy as _
from app.sharing.passages import Passage, goes_in, is_open
from app.sharing.reading import notice_of
from app.sharing.visible import FOR_PROFESSIONALS, Audience
from app.trail.record import Actor

OPEN_QUESTIONS = _("{n} passages rest on something {child} wants kept from the family. Answer for each before this copy is made.")
OPEN_QUESTION = _("A passage rests on something {child} wants kept from the family. Answer that before this copy is made.")


class QuestionsOpen(AppError):
    """An adult's passage may tell what the child wants kept, and nobody has said yet that it does not."""

    status = 409


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


def file_name(child: Child, conference: Conference, format: str, audience: Audience = FOR_PROFESSIONALS) -> str:
    """Says nothing about the person; two parents' copies are never called the same."""
    whose = {"worker": "-worker", "chair": "-chair"}.get(audience.kind, "")
    if audience.parent_id:
        whose = f"-family-{audience.parent_id.hex[:6]}"
    return f"{child.reference}-{conference.reference}{whose}.{format}"
