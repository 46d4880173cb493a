"""Commands for children, allocations and conferences, until the council's own system hands them over."""

from datetime import UTC, date, datetime, timedelta

import typer
from sqlmodel import Session, select

from app.commands import working
from app.conferences.service import KINDS, call_conference, put_child_on
from app.families.models import Child, Family
from app.families.service import allocate, end_allocations, register_child, write_birth
from app.family_changes.service import note_birth, note_new_child
from app.identity.actors import SystemActor
from app.identity.models import Practitioner
from app.identity.permissions import Role
from app.kit.clock import LONDON, today
from app.kit.dates import full, read_date
from app.kit.errors import Conflict, Mistake
from app.settings import settings
from app.signals.escalation import escalate
from app.trail import What, record

ACTOR = SystemActor("command line")


def child_add(family: str, reference: str, name: str, born: str, due: str, language: str) -> None:
    with working("adding a child") as db:
        added = register_child(
            db, ACTOR, family_reference=family, reference=reference, name=name, language=language,
            born_on=_date(born) if born else None, due_on=_date(due) if due else None,
        )  # fmt: skip
        note_new_child(db, ACTOR, added)
    typer.echo(f"{reference} is in family {family}.", err=True)


def child_born(reference: str, on: str, name: str) -> None:
    with working("writing down a birth") as db:
        child = _child(db, reference)
        write_birth(db, ACTOR, child=child, born_on=_date(on), name=name)
        note_birth(db, ACTOR, child)
    typer.echo(f"{reference} was born on {full(_date(on))}.", err=True)


def allocation_add(username: str, child_reference: str, role: str, reason: str, until: str) -> None:
    if role not in set(Role):
        raise Mistake(f"There is no role {role}. Use one of: {', '.join(Role)}.")
    with working("allocating") as db:
        who, child = _practitioner(db, username), _child(db, child_reference)
        last = _date(until) if until else None
        allocate(db, ACTOR, practitioner=who, child=child, role=Role(role), reason=reason, to_on=last)
    typer.echo(f"{username} works with {child_reference} as {role} from today.", err=True)


def allocation_end(username: str, child_reference: str) -> None:
    """Yesterday is the last day, so that the next request is refused already."""
    with working("ending an allocation") as db:
        who, child = _practitioner(db, username), _child(db, child_reference)
        ended = end_allocations(db, ACTOR, practitioner=who, child=child, last_day=today() - timedelta(days=1))
    if not ended:
        raise Mistake(f"{username} has no live allocation to {child_reference}.")
    typer.echo(f"{username} no longer reaches {child_reference}.", err=True)


def conference_add(reference: str, kind: str, on: str, at: str, chair: str, children: list[str]) -> None:
    if kind not in KINDS:
        raise Mistake(f"There is no conference {kind}. Use ICPC or RCPC.")
    with working("calling a conference") as db:
        who, on_it = _practitioner(db, chair), [_child(db, one) for one in children]
        family = db.get_one(Family, on_it[0].family_id)
        try:
            row = call_conference(
                db, ACTOR, family_id=family.id, reference=reference, kind=kind, starts_at=_moment(on, at), chair_id=who.id
            )
            for child in on_it:
                put_child_on(db, ACTOR, conference=row, child=child)
                allocate(db, ACTOR, practitioner=who, child=child, role=Role.CONFERENCE_CHAIR, reason=f"chairs {reference}")
        except Conflict as conflict:
            raise Mistake(str(conflict.words)) from None
    typer.echo(f"{reference} is on {full(_moment(on, at))}, chaired by {chair}.", err=True)


def practitioner_duty(username: str, on: bool) -> None:
    with working("saying who is on duty") as db:
        who = _practitioner(db, username)
        if who.administers:
            raise Mistake(f"{who.name} is a system administrator and opens no child's record. Choose somebody else.")
        who.duty = on
        db.add(who)
        record(db, ACTOR, What.DUTY_SAID, username=username, on=on)
    typer.echo(f"{username} is {'on duty' if on else 'not on duty'}.", err=True)


def signals_escalate() -> None:
    with working("passing signals on to those on duty") as db:
        passed = escalate(db, settings().signal_minutes)
    typer.echo(f"{passed} went on to those on duty.", err=True)


def _date(text: str) -> date:
    day = read_date(text)
    if day is None:
        raise Mistake(f"{text} is not a date. Write it like 1 December 2026.")
    return day


def _moment(on: str, at: str) -> datetime:
    try:
        hour, minute = (int(part) for part in at.split(":"))
        return datetime.combine(_date(on), datetime.min.time(), LONDON).replace(hour=hour, minute=minute).astimezone(UTC)
    except ValueError:
        raise Mistake(f"{at} is not a time. Write it like 10:00.") from None


def _practitioner(db: Session, username: str) -> Practitioner:
    found = db.exec(select(Practitioner).where(Practitioner.username == username.lower())).first()
    if not found:
        raise Mistake(f"There is no practitioner called {username}. Add them with `heard practitioner add`.")
    return found


def _child(db: Session, reference: str) -> Child:
    found = db.exec(select(Child).where(Child.reference == reference)).first()
    if not found:
        raise Mistake(f"There is no child with the reference {reference}. Add them with `heard child add`.")
    return found
