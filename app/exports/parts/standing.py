"""How things stand, as a copy says it: the plan's category and end, progress, the core group, what was read back. Pure."""

from typing import Any
from uuid import UUID

from app.attachments.outcomes import behind
from app.evidence.areas import asks
from app.exports.gathered.evidence import Evidence
from app.exports.parts.copying import Copier, sentences
from app.exports.report.adults import Fact, Telling
from app.exports.report.given import Quote
from app.identity.people import NOBODY
from app.kit.dates import as_day, full
from app.kit.words import gettext_lazy as _
from app.plans.categories import named
from app.plans.core_groups import VOICES
from app.plans.endings import KINDS as ENDINGS
from app.plans.models import Outcome, PlanEnding, Progress
from app.plans.said_of import last_voice, not_heard_since, progress_label, stood, written_down
from app.read_backs.views import ReadBackView
from app.sharing.visible import visible_to
from app.vault import clear


def plan_facts(of: Evidence, copier: Copier) -> tuple[Fact, ...]:
    """Category first and now, each with its day; the last core group; how any plan ended."""
    rows, found = of.around.categories, []
    if rows:
        found.append(Fact(str(_("Category now")), _since(rows[-1])))
        if rows[0].categories != rows[-1].categories:
            found.append(Fact(str(_("Category at first")), _since(rows[0])))
    if group := of.around.group:
        voice = sentences(str(VOICES.get(group.voice, "")), clear(group, "voice_note"))
        found.append(Fact(_("Core group, {day}").format(day=full(group.held_on)), copier.adult(voice)))  # type: ignore[arg-type]
    return (*found, *(_ending(row, of, copier) for row in of.around.endings))


def _since(row: Any) -> str:
    return _("{category}, decided {day}").format(category=named(row.categories), day=full(row.from_on))


def _ending(row: PlanEnding, of: Evidence, copier: Copier) -> Fact:
    by = of.people.get(row.practitioner_id, NOBODY)
    text = sentences(clear(row, "reason"), last_voice(row, of.child.name), stood(row, by), clear(row, "going_on_reason"), by.signed)
    return Fact(f"{ENDINGS.get(row.kind, row.kind)}, {full(row.ended_on)}", copier.adult(text))


def progress(of: Evidence, outcome_id: UUID, copier: Copier) -> tuple[Fact, ...]:
    return tuple(_noted(row, of, copier) for row in of.around.progress.get(outcome_id, []))


def _noted(row: Progress, of: Evidence, copier: Copier) -> Fact:
    by = of.people.get(row.practitioner_id, NOBODY)
    label = f"{progress_label(row, by)}, {full(row.noted_on)}"
    return Fact(copier.adult(label), copier.adult(sentences(clear(row, "text"), written_down(by))))


def not_asked_since(of: Evidence, row: Outcome) -> str:
    """Said plainly where progress is claimed and the child's own side is missing; silent where some of it is kept back."""
    links = behind(of.attachments, row.id, of.actions)
    told = [as_day(of.views[link.response_id].given_at) for link in links if link.response_id in of.views]
    saw = [view.seen_on for view in of.observations if view.id in {link.observation_id for link in links}]
    if row.id in of.kept_back:
        return ""
    can = asks(of.child)
    return not_heard_since(
        of.around.progress.get(row.id, []), told if can else saw, child=of.child.name, asks=can, asked_on=of.around.asked_on
    )


def about(of: Evidence, source_id: UUID) -> str:
    """The tags a worker accepted, in plain words."""
    names = [one.name for one in of.around.tags.get(source_id, [])]
    return _("A worker marked this as about: {names}.").format(names=", ".join(names)) if names else ""


def read_backs(of: Evidence, copier: Copier) -> tuple[Telling, ...]:
    """What the child said when what was written was read to them, the newest first."""
    return tuple(
        Telling(
            sentences(full(one.read_on), one.by, one.right),
            (Fact(str(_("What was done about it")), copier.adult(one.put_right)),) if one.put_right else (),
            said_back(one, of, copier),
        )
        for one in of.around.read_backs
    )  # fmt: skip


def said_back(one: ReadBackView, of: Evidence, copier: Copier) -> tuple[Quote, ...]:
    """What the child said then, where their wish about it lets this audience have it."""
    if not one.child_said or not visible_to(of.audience.kind, one.wish):
        return ()
    line = _("{child}, when it was read back, {day}.").format(child=of.child.name, day=full(one.read_on))
    return (Quote(copier.own(one.child_said), line),)


def others_asked(of: Evidence, copier: Copier) -> tuple[Fact, ...]:
    """Whether the child was offered an advocate, and which agencies sent nothing."""
    offers = of.around.offers[:1]
    found = [Fact(str(_("An advocate")), copier.adult(sentences(one.result, one.note, full(one.said_on), one.by))) for one in offers]
    if not offers and asks(of.child):
        found = [Fact(str(_("An advocate")), str(_("Nobody has written down whether one was offered.")))]
    return (*found, *(Fact(line.name, copier.adult(sentences(line.words, line.reason))) for line in of.around.silent))


BRIEF = 150
"""Characters of an adult's text on the first page; the whole of it stands further on."""


def in_short(of: Evidence, copier: Copier) -> tuple[Fact, ...]:
    """For a reader with four minutes: what weight, what changed, was it read back, was the child told."""
    weight, changed = (clear(of.link, name) if of.weighed else "" for name in ("weight", "changed"))
    read, told = of.around.read_backs[:1], of.tellings[:1]
    no = str(_("Not in the record yet"))
    return (
        Fact(str(_("Weight given")), brief(copier.adult(weight)) or no), Fact(str(_("What changed")), brief(copier.adult(changed)) or no),
        *((
            Fact(str(_("Read back")), sentences(full(read[0].read_on), read[0].right) if read else no),
            Fact(str(_("Told")), sentences(full(told[0].told_on)) if told else no),
        ) if asks(of.child) else ()),
    )  # fmt: skip


def brief(text: str) -> str:
    """Its beginning, never ended inside a word, and said to go on."""
    flat = " ".join(text.split())
    return flat if len(flat) <= BRIEF else flat[:BRIEF].rsplit(" ", 1)[0] + " …"
