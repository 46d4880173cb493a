"""Direct work, signals, what was seen and what was told back: that it was, when and where. Never what was said."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.catalogue import catalogue
from app.evidence.chronology.entry import Entry
from app.families.models import Child
from app.family_changes.hearings import ARRIVING
from app.kit.dates import as_day, full
from app.kit.words import gettext_lazy as _
from app.observations.models import Observation
from app.responses.manner import PLACES
from app.responses.models import Response
from app.responses.order import changes
from app.signals.models import Signal
from app.sittings.models import Sitting, SittingStatus
from app.tellings.models import Telling
from app.tellings.service import METHODS

ONE_ANSWER, ANSWERS = _("{activity}, 1 answer"), _("{activity}, {n} answers")
TOLD_IN, NOTHING, LEFT = _("Told in: {parts}."), _("Nothing was told."), _("Left out: {n}.")
ALONE = {True: _("Seen alone."), False: _("Not seen alone."), None: ""}
OWN = _("questions of the worker’s own")
COLUMNS = (
    Response.id, Response.sitting_id, Response.activity, Response.step, Response.part, Response.how, Response.given_at,
)  # fmt: skip


def sittings(db: Session, child: Child) -> Iterable[Entry]:
    """One that was only packed, and in which nothing was given, has not happened."""
    answers = _standing(db, child)
    for row in db.exec(select(Sitting).where(Sitting.child_id == child.id)):
        if row.status == SittingStatus.DECLINED:
            words = _("{child} was asked and said no that day.").format(child=child.name)
        elif row.status == SittingStatus.PACKED and row.id not in answers:
            continue
        else:
            words = _held(row, answers.get(row.id, ()))
        yield Entry(as_day(row.happened_at), "sitting", words, f"#sitting-{row.id.hex}", row.practitioner_id)


def _standing(db: Session, child: Child) -> dict[UUID, list[Any]]:
    rows = list(db.exec(select(*COLUMNS).where(Response.child_id == child.id).order_by(col(Response.given_at))))
    replaced, found = changes(rows), defaultdict(list)
    for row in rows:
        if row.id not in replaced and row.activity != ARRIVING:
            found[row.sitting_id].append(row)
    return found


def _held(sitting: Sitting, rows: Sequence[Any]) -> str:
    """`Told in: School, 4 answers. Left out: 1. Seen alone. At school.` A step with what was told about it is one answer."""
    steps: dict[tuple[str, str], bool] = {}
    for row in rows:
        steps[row.activity, row.step] = steps.get((row.activity, row.step), False) or row.how == "told"
    told = Counter(activity for (activity, _step), was_told in steps.items() if was_told)
    left = len([one for one in steps.values() if not one])
    parts = "; ".join(_in_activity(activity, n) for activity, n in told.items())
    said = TOLD_IN.format(parts=parts) if parts else str(NOTHING)
    more = (LEFT.format(n=left) if left else "", str(ALONE[sitting.seen_alone]), _place(sitting.place))
    return " ".join(one for one in (said, *more) if one)


def _in_activity(activity: str, n: int) -> str:
    known = catalogue().activities.get(activity)
    title = known.title.default if known else str(OWN)
    return (ONE_ANSWER if n == 1 else ANSWERS).format(activity=title, n=n)


def _place(place: str) -> str:
    return f"{PLACES[place]}." if place in PLACES else ""


def signals(db: Session, child: Child) -> Iterable[Entry]:
    for row in db.exec(select(Signal).where(Signal.child_id == child.id)):
        pressed = _("{child} asked to talk to someone.").format(child=child.name)
        taken = _("Taken on {day}.").format(day=full(row.acknowledged_at)) if row.acknowledged_at else str(_("Nobody has taken this on yet."))
        yield Entry(as_day(row.raised_at), "signal", f"{pressed} {taken}", f"#sitting-{row.sitting_id.hex}", row.acknowledged_by)


def observations(db: Session, child: Child) -> Iterable[Entry]:
    for row in db.exec(select(Observation).where(Observation.child_id == child.id)):
        area = catalogue().areas.get(row.area)
        about = _("What was seen was written down. {area}.").format(area=area.plain) if area else str(_("What was seen was written down."))
        words = " ".join(part for part in (about, str(ALONE[row.seen_alone])) if part)
        yield Entry(row.seen_on, "seen", words, f"/observations/{row.id.hex}", row.practitioner_id)


def tellings(db: Session, child: Child) -> Iterable[Entry]:
    for row in db.exec(select(Telling).where(Telling.child_id == child.id)):
        how = str(METHODS.get(row.method, row.method))
        words = _("{child} was told what came of their words. {how}.").format(child=child.name, how=how)
        yield Entry(row.told_on, "telling", words, "/tellings", row.practitioner_id)
