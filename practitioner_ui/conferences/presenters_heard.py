"""What the record holds for each question of the check: facts with their dates, never a judgement. Pure."""

from app.attachments.outcomes import behind
from app.exports.gathered.evidence import Evidence
from app.exports.parts.beside import TOOK_PLACE
from app.kit.dates import short
from app.kit.words import gettext_lazy as _
from app.responses.models import How
from app.sittings.models import SittingStatus

WAYS = {
    "drawing": _("drew"), "photo": _("made a picture on paper"), "sorting": _("sorted cards"),
    "scale": _("chose from faces or a ladder"), "choice": _("chose from pictures or words"),
    "feeling": _("chose feelings"), "this-or-that": _("chose between two"), "people": _("placed people in circles"),
    "day": _("went through their day"), "room": _("walked through their home"), "starters": _("finished sentences"),
    "recording": _("spoke into the microphone"), "message": _("left a message for the meeting"),
}  # fmt: skip


def space(of: Evidence) -> str:
    mine = [s for s in of.sittings if of.period.holds(s.happened_at)]
    took = [s for s in mine if s.status in TOOK_PLACE]
    alone, others = [s for s in took if s.seen_alone], [s for s in took if s.seen_alone is False]
    unsaid, said_no = [s for s in took if s.seen_alone is None], [s for s in mine if s.status == SittingStatus.DECLINED]
    facts = (
        (_("Seen alone {days}."), alone), (_("With others {days}."), others),
        (_("Alone or not is not written down, {days}."), unsaid), (_("Said no {days}."), said_no),
    )  # fmt: skip
    found = [words.format(days=_days(s.happened_at for s in rows)) for words, rows in facts if rows]
    if not alone:
        found.insert(0, str(_("Not seen alone in this time.")))
    return " ".join(found)


def voice(of: Evidence) -> str:
    answers = [a for a in of.answers if of.period.holds(a.main.given_at) and a.main.activity != "arriving"]
    views = [v for a in answers for v in a.standing if v.told]
    ways = list(dict.fromkeys(str(WAYS[v.kind]) for v in views if v.kind in WAYS))
    if any(v.has_words for v in views):
        ways.insert(0, str(_("used words")))
    if not ways:
        return str(_("Nothing of their own in this time."))
    first = _("{child} {ways}.").format(child=of.child.name, ways=_listed(ways))
    left = any(a.main.how in (How.SKIPPED, How.NOT_NOW, How.SAID_NOTHING) and not a.told for a in answers)
    return " ".join(part for part in (first, str(_("Left something out, as they may.")) if left else "", _understood(of)) if part)


def _understood(of: Evidence) -> str:
    said = {s.understood for s in of.sittings if of.period.holds(s.happened_at)}
    return str(_("Said they understood what it is for.")) if "yes" in said else ""


def audience(of: Evidence) -> str:
    ids = {v.id for a in of.answers for v in a.standing if v.told and of.period.holds(v.given_at)}
    read = [r.read_at for r in of.readings if r.response_id in ids]
    if not ids:
        words = _("There was nothing to read.")
    elif {r.response_id for r in of.readings} >= ids:
        words = _("All of it read, last {day}.").format(day=short(max(read)))
    else:
        words = _("Not all of it has been read.")
    wishes = dict.fromkeys(a.main.wish_sentence for a in of.newest_first if a.main.wish_sentence and of.period.holds(a.main.given_at))
    kept = [_("Asked that what was told {days} stays with the worker and their manager.").format(days=_days(s.happened_at for s in of.private))]
    return " ".join([str(words), *wishes, *(kept if of.private else [])])


def influence(of: Evidence) -> str:
    rests = sorted(o.number for o in of.outcomes if any(link.response_id for link in behind(of.attachments, o.id, of.actions)))
    if not of.outcomes:
        first = str(_("There is no plan with outcomes."))
    elif rests:
        words = _("What {child} told stands beside outcomes {numbers}.") if len(rests) > 1 else _("What {child} told stands beside outcome {numbers}.")
        first = words.format(child=of.child.name, numbers=_listed([str(n) for n in rests]))
    else:
        first = _("No outcome has evidence from {child}.").format(child=of.child.name)
    changed = _("What changed is written down.") if of.link.changed else _("What changed is not written down.")
    told = _("Told {days}.").format(days=_days(t.told_on for t in of.tellings[:3])) if of.tellings else _("Not told yet.")
    return f"{first} {changed} {told}"


def _days(moments) -> str:
    return _listed(list(dict.fromkeys(short(moment) for moment in moments)))


def _listed(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return _("{some} and {last}").format(some=", ".join(parts[:-1]), last=parts[-1])
