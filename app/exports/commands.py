"""What `heard report` and `heard export` do, once there is a session: plain words for a slip, a file for the rest."""

import json
from pathlib import Path

from sqlmodel import Session, select

from app.conferences.models import Conference, ConferenceChild
from app.conferences.service import link_of
from app.exports.copies.making import make_report
from app.exports.fhir.record import export_record
from app.exports.formats.registered import EXPORTS
from app.families.models import Child
from app.identity.actors import SystemActor
from app.kit.errors import AppError, Mistake

COMMAND_LINE = SystemActor("command line")


def report_command(db: Session, conference_reference: str, child_reference: str, format: str, out: Path) -> Path:
    """Writes the file and returns its path. Raises Mistake for anything that is not there."""
    if format not in EXPORTS:
        raise Mistake(f"There is no format {format}. Use {' or '.join(EXPORTS)}.")
    conference, child, link = _on(db, conference_reference, child_reference)
    try:
        made = make_report(db, COMMAND_LINE, child=child, conference=conference, link=link, format=format)
    except AppError as error:
        raise Mistake(str(error.words)) from error
    return _written(out, made.name, made.data)


def export_command(db: Session, child_reference: str) -> str:
    """The child's answers as JSON text. Raises Mistake."""
    try:
        made = export_record(db, COMMAND_LINE, _child(db, child_reference))
    except AppError as error:
        raise Mistake(str(error.words)) from error
    return json.dumps(made, ensure_ascii=False, indent=2)


def _on(db: Session, conference_reference: str, child_reference: str) -> tuple[Conference, Child, ConferenceChild]:
    conference = db.exec(select(Conference).where(Conference.reference == conference_reference)).first()
    if conference is None:
        raise Mistake(f"There is no conference {conference_reference}.")
    child = _child(db, child_reference)
    link = link_of(db, conference.id, child.id)
    if link is None:
        raise Mistake(f"{child_reference} is not on conference {conference_reference}.")
    return conference, child, link


def _child(db: Session, reference: str) -> Child:
    child = db.exec(select(Child).where(Child.reference == reference)).first()
    if child is None:
        raise Mistake(f"There is no child {reference}.")
    return child


def _written(out: Path, name: str, data: bytes) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
        path = out / name
        path.write_bytes(data)
    except OSError as error:
        raise Mistake(f"The report could not be written to {out}: {error.strerror}.") from error
    return path
