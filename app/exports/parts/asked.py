"""What a child was asked, what they left out, when and where; and what nobody asked yet. Pure."""

from app.evidence.areas import asks
from app.exports.gathered.evidence import Evidence
from app.exports.parts import beside, tellings
from app.exports.parts.copying import Copier
from app.exports.parts.front import Front
from app.exports.report.adults import Fact
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.responses.views import ResponseView


def asked_facts(of: Evidence, front: Front, copier: Copier) -> tuple[Fact, ...]:
    child, found = of.child.name, []
    if front.answers:
        left = [tellings.question_of(a.main, copier) for a in of.answers if not a.told and a.main.sitting_id == front.sitting and not tellings.is_about_today(a)]
        on_front = [a for a in front.answers if front.ids & a.ids] or front.answers
        asked = tuple(dict.fromkeys(tellings.question_of(a.main, copier) for a in on_front))
        first = front.answers[0].main
        found = [
            Fact(_("{child} was asked").format(child=child), "", asked),
            Fact(_("{child} left out").format(child=child), "", tuple(left)),
            Fact(str(_("When and where")), f"{full(first.sitting_at)}. {tellings.occasion(first, copier, alone=False)}"),
            Fact(_("{child}’s wish").format(child=child), _wish(of, first)),
        ]
    if not asks(of.child):
        return ()
    found.append(Fact(str(_("Seen alone")), beside.alone_days(of) or str(_("Not in this time"))))
    not_asked = [area for area, why in of.gaps if why == _("Not asked")]
    found.append(Fact(str(_("Not asked yet")), f"{'; '.join(not_asked)}." if not_asked else ""))
    return tuple(fact for fact in found if fact.text or fact.questions)


def _wish(of: Evidence, first: ResponseView) -> str:
    """Who may see it, in the child's choice; that something is to stay out of the family's copy is said on the first page."""
    part = _("Part is to be left out of the copy the family sees: see the last page.")
    left = any(tellings.leaves_out(a) and a.spoken for a in of.answers)
    return " ".join(p for p in (first.wish_sentence, str(part) if left else "") if p)


def gap_facts(of: Evidence) -> tuple[Fact, ...]:
    by_reason: dict[str, list[str]] = {}
    for area, why in of.gaps:
        by_reason.setdefault(why, []).append(area)
    return tuple(Fact(why, f"{'; '.join(areas)}.") for why, areas in by_reason.items())
