"""Why there is nothing here, or how old what is here has become. Pure: facts about one child and one area in, one cell out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from app.evidence.cells import Cell, Sort, age_words
from app.kit.dates import short
from app.kit.words import gettext_lazy as _


@dataclass(frozen=True)
class Facts:
    """Everything the decision rests on; each date is the latest of its kind."""

    today: date
    fresh_weeks: int = 4
    stale_weeks: int = 12
    unborn: bool = False
    asks: bool = True
    """this child can be asked; otherwise an adult watches"""
    watchable: bool = True
    """an adult could see something of this area in a child this young"""
    told: date | None = None
    seen: date | None = None
    declined: date | None = None
    not_now: date | None = None
    dont_know: date | None = None
    not_alone: date | None = None
    """it was laid out for the child while somebody else was in the room; counts only where nothing was ever answered"""
    told_source: UUID | None = None
    seen_source: UUID | None = None


def gap_for(facts: Facts) -> Cell:
    """The child's own words first, then what was seen, then the reason for there being neither. Never empty."""
    return next(cell for rule in RULES if (cell := rule(facts)))


def _own_words(f: Facts) -> Cell | None:
    if not f.told or _stale(f, f.told):
        return None
    return Cell(Sort.WORDS, short(f.told), age_words(f.told, f.today), not _fresh(f, f.told), f.told_source)


def _seen_by_an_adult(f: Facts) -> Cell | None:
    if not f.seen or _stale(f, f.seen):
        return None
    words, age = short(f.seen), age_words(f.seen, f.today)
    if f.asks:
        words, age = _("Observed only {day}").format(day=words), ""
    return Cell(Sort.SEEN, words, age, not _fresh(f, f.seen), f.seen_source)


def _turned_down(f: Facts) -> Cell | None:
    """What the child said last, when that was no, not now or I don't know."""
    said = {
        f.dont_know: _("Doesn’t know, {day}"),
        f.not_now: _("Not now, {day}"),
        f.declined: _("Declined {day}"),
    }
    last = max((day for day in said if day), default=None)
    if last is None or last < max(f.told or date.min, f.seen or date.min):
        return None
    return Cell(Sort.GAP, said[last].format(day=short(last)))


def _out_of_date(f: Facts) -> Cell | None:
    days = [day for day in (f.told, f.seen) if day]
    return Cell(Sort.GAP, _("Out of date, {day}").format(day=short(max(days)))) if days else None


def _not_born_yet(f: Facts) -> Cell | None:
    return Cell(Sort.NOT_YET, str(_("Not born yet"))) if f.unborn and not f.watchable else None


def _too_young(f: Facts) -> Cell | None:
    return Cell(Sort.NOT_YET, str(_("Too young"))) if not f.asks and not f.watchable else None


def _not_seen(f: Facts) -> Cell | None:
    return Cell(Sort.GAP, str(_("Not seen"))) if not f.asks else None


def _not_seen_alone(f: Facts) -> Cell | None:
    return Cell(Sort.GAP, str(_("Not seen alone"))) if f.not_alone else None


def _not_asked(f: Facts) -> Cell | None:
    return Cell(Sort.GAP, str(_("Not asked")))


RULES: tuple[Callable[[Facts], Cell | None], ...] = (
    _own_words, _seen_by_an_adult, _turned_down, _out_of_date, _not_born_yet, _too_young, _not_seen, _not_seen_alone,
    _not_asked,
)  # fmt: skip


def _fresh(f: Facts, day: date) -> bool:
    return f.today - day <= timedelta(weeks=f.fresh_weeks)


def _stale(f: Facts, day: date) -> bool:
    return f.today - day > timedelta(weeks=f.stale_weeks)
