"""The session itself knows whose records it may touch: a forgotten filter shows nothing instead of a sibling."""

from typing import Any

from sqlalchemy import column, event, inspect
from sqlalchemy.orm import ORMExecuteState, with_loader_criteria
from sqlmodel import Session

from app.access.reach import Reach
from app.families.models import Child
from app.kit.records import ChildScoped, Record
from app.trail.models import Happening


class OutOfReach(Exception):
    """A query or a write touched a child the actor cannot reach, or the session has no reach at all."""


class Unaudited(Exception):
    """A commit would have written rows about a child without saying on the trail what happened."""


class CannotChange(Exception):
    """What a child gave, what was shown and what happened are written once."""


class ScopedSession(Session):
    """The only session the application uses; the hooks below are bound to it."""


def child_tables() -> list[type[Record]]:
    """Every table about a child, found by walking the subclasses."""
    found, queue = [Child], list(ChildScoped.__subclasses__())
    while queue:
        model = queue.pop()
        queue.extend(model.__subclasses__())
        if hasattr(model, "__table__"):
            found.append(model)
    return found


def child_of(row: Any) -> Any:
    return row.id if isinstance(row, Child) else row.child_id


@event.listens_for(ScopedSession, "do_orm_execute")
def narrow(state: ORMExecuteState) -> None:
    """Adds `child_id in reach` to everything about a child; raises when nobody said whose records these are."""
    touched = [m.class_ for m in state.all_mappers if issubclass(m.class_, ChildScoped | Child)]
    if state.is_update or state.is_delete:
        if touched or any(m.class_ is Happening for m in state.all_mappers):
            raise CannotChange("change rows about a child one by one, through the session, never in bulk")
        return
    reach: Reach | None = state.session.info.get("reach")
    if reach is None:
        if touched:
            raise OutOfReach(f"no reach was set before reading {touched[0].__tablename__}")
        return
    if reach.child_ids is not None and not state.is_column_load:
        state.statement = state.statement.options(*_criteria(state.session, reach))


def _criteria(session: Any, reach: Reach) -> list[Any]:
    kept = session.info.get("criteria")
    if kept and kept[0] is reach:
        return kept[1]
    ids = list(reach.child_ids or ())
    made = [
        with_loader_criteria(Child, Child.id.in_(ids), include_aliases=True),
        with_loader_criteria(ChildScoped, lambda table: _whose(table).in_(ids), include_aliases=True),
    ]
    session.info["criteria"] = (reach, made)
    return made


def _whose(table: Any) -> Any:
    """The child of a row in this table. `ChildScoped` itself, which has no table, is asked once by SQLAlchemy, before any is."""
    return column("child_id") if table.__name__ == ChildScoped.__name__ else table.child_id


@event.listens_for(ScopedSession, "before_flush")
def guard_writes(session: Any, *_: Any) -> None:
    for row in (*session.dirty, *session.deleted):
        if getattr(row, "insert_only", False) and (row in session.deleted or session.is_modified(row)):
            raise CannotChange(f"{row.__tablename__} is written once and never changed")
    for row in (*session.new, *session.dirty, *session.deleted):
        if isinstance(row, ChildScoped | Child) and (row not in session.dirty or session.is_modified(row)):
            _check_reach(session, row)


def _check_reach(session: Any, row: Any) -> None:
    reach: Reach | None = session.info.get("reach")
    was = inspect(row).attrs["child_id"].history.deleted if isinstance(row, ChildScoped) else ()
    if reach is None or not reach.holds(child_of(row)) or was:
        raise OutOfReach(f"a {row.__tablename__} was about to be written for a child out of reach")
    session.info.setdefault("written", set()).add(child_of(row))


@event.listens_for(ScopedSession, "before_commit")
def refuse_silence(session: Any) -> None:
    session.flush()
    silent = session.info.get("written", set()) - session.info.get("covered", set())
    if silent:
        raise Unaudited("rows about a child were written without a happening; call trail.record in the same verb")


@event.listens_for(ScopedSession, "after_commit")
def say_kept(session: Any) -> None:
    """Whoever asked to be told hears it now, and of what is taken back never."""
    for tell in session.info.get("once_kept", ()):
        tell()


@event.listens_for(ScopedSession, "after_commit")
@event.listens_for(ScopedSession, "after_rollback")
def forget(session: Any) -> None:
    """Each transaction earns its own showings, and keys made in a rolled-back one do not exist."""
    for name in ("written", "covered", "shown", "trail_head", "child_keys", "once_kept"):
        session.info.pop(name, None)
