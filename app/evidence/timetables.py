"""The dates of some children's enquiries and plans, each under the rule of its own day; a fixed number of queries, no words opened."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.catalogue import catalogue
from app.conferences.models import Check
from app.deadlines.timetable import Dated, Events, timetable
from app.evidence.ahead import Meeting, last_of, meetings
from app.kit.clock import now
from app.kit.dates import as_day
from app.observations.models import Observation
from app.plans.categories import categories_of, not_reviewed_since
from app.plans.core_groups import days_of_groups
from app.plans.enquiries import enquiries_of
from app.plans.models import Plan
from app.sittings.latest import last_opened, opened_since
from app.sittings.models import Sitting


def timetables(db: Session, child_ids: Sequence[UUID], today: date) -> dict[UUID, list[Dated]]:
    rules = catalogue().deadlines
    return {child_id: timetable(events, rules, today) for child_id, events in events_of(db, child_ids).items()}


def events_of(db: Session, child_ids: Sequence[UUID]) -> dict[UUID, Events]:
    """Eight queries for one child or for ten."""
    met, plans, groups = meetings(db, child_ids), running_plans(db, child_ids), _by_child(days_of_groups(db, child_ids))
    enquiries, seen = enquiries_of(db, child_ids), _seen_on(db, child_ids, met)
    return {
        one: Events(
            strategy_on=enquiries[one][-1].strategy_discussion_on if enquiries[one] else None,
            initial_on=_days(met, one, "ICPC"), reviews_on=_days(met, one, "RCPC"), seen_on=sorted(seen[one]),
            plan_from=plans[one].started_on if one in plans else None,
            groups=[(row.planned_on, row.held_on) for row in groups[one] if one in plans and row.plan_id == plans[one].id],
        )
        for one in child_ids
    }  # fmt: skip


def running_plans(db: Session, child_ids: Sequence[UUID]) -> dict[UUID, Plan]:
    rows = db.exec(select(Plan).where(col(Plan.child_id).in_(child_ids), col(Plan.ended_on).is_(None)).order_by(col(Plan.started_on)))
    return {row.child_id: row for row in rows}


def category_waits(db: Session, child_ids: Sequence[UUID], today: date) -> dict[UUID, date]:
    """By child, the core group or conference since which nobody has looked at the category. Five queries."""
    plans, met = running_plans(db, child_ids), meetings(db, child_ids)
    rows, groups = categories_of(db, [plan.id for plan in plans.values()]), _by_child(days_of_groups(db, child_ids))
    checks = _by_child(db.exec(select(Check).where(col(Check.child_id).in_(child_ids), Check.category_reviewed)))
    found = {}
    for child_id, plan in plans.items():
        looked_at = [row.from_on for row in rows[plan.id]] + [as_day(row.created_at) for row in checks[child_id]]
        days = [*_days(met, child_id), *(row.held_on for row in groups[child_id] if row.held_on)]
        found[child_id] = not_reviewed_since(looked_at, [day for day in days if plan.started_on <= day <= today])
    return {child_id: day for child_id, day in found.items() if day}


def asked_on(db: Session, child_id: UUID) -> date | None:
    """The last day this child was asked anything: direct work was opened, or they said no to it."""
    columns = select(Sitting.opened_at, Sitting.declined_at).where(Sitting.child_id == child_id)
    return max((as_day(moment) for row in db.exec(columns) for moment in row if moment), default=None)


def _days(met: Iterable[Meeting], child_id: UUID, kind: str = "") -> list[date]:
    return [as_day(one.starts_at) for one in met if child_id in one.child_ids and kind in ("", one.kind)]


def _seen_on(db: Session, child_ids: Sequence[UUID], met: Sequence[Meeting]) -> dict[UUID, set[date]]:
    """Direct work since each one's last conference, the newest in any case, and days an adult wrote down what they saw."""
    lasts = [last for one in child_ids if (last := last_of([each for each in met if one in each.child_ids], now()))]
    since = min((last.starts_at for last in lasts), default=now())
    sat = [*db.exec(last_opened(child_ids)), *db.exec(opened_since(child_ids, since))]  # type: ignore[call-overload]
    saw = db.exec(select(Observation.child_id, Observation.seen_on).where(col(Observation.child_id).in_(child_ids)))
    found: dict[UUID, set[date]] = defaultdict(set)
    for child_id, moment in [*sat, *saw]:
        found[child_id].add(as_day(moment))
    return found


def _by_child(rows: Iterable[Any]) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.child_id].append(row)
    return found
