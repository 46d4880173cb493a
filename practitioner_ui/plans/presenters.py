"""A child's own plan for the page: what we do on the left, what the child says level with it on the right."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.catalogue import catalogue
from app.evidence.areas import asks
from app.evidence.placed import Placed
from app.families.models import Child
from app.plans.models import Action, Outcome
from app.plans.smart import ActionFacts, Missing, OutcomeFacts, missing
from app.plans.vague import Piece, has_vague, pieces
from app.sittings.packing import band_of
from app.vault import clear
from practitioner_ui.answers.evidence import Beside, beside
from practitioner_ui.plans.presenters_actions import ASKS, ActionRow, action_row
from practitioner_ui.plans.presenters_progress import Progressing


@dataclass(frozen=True)
class Text:
    """A piece of an outcome: its words, those that can mean many things marked, and what is asked when it is missing."""

    pieces: tuple[Piece, ...]
    ask: str
    place: str


@dataclass(frozen=True)
class OutcomeCard:
    number: int
    place: str
    href: str
    new_action: str
    goal: tuple[Piece, ...]
    ask_goal: str
    need: Text
    how_we_know: Text
    contingency: Text
    vague: bool
    actions: tuple[ActionRow, ...]
    ask_action: str
    ask_action_place: str
    beside: Beside
    progress: Progressing | None
    before_href: str
    """the way to what stood there before, where it was changed"""


@dataclass(frozen=True)
class PutRight:
    href: str
    sentence: str


def facts_of(outcomes: Sequence[Outcome], actions: Mapping[UUID, Sequence[Action]]) -> list[OutcomeFacts]:
    return [
        OutcomeFacts(
            id=one.id.hex, number=one.number, goal=clear(one, "goal") or "", need=clear(one, "need") or "",
            how_we_know=clear(one, "how_we_know") or "", contingency=clear(one, "contingency") or "",
            actions=[
                ActionFacts(a.id.hex, clear(a, "what") or "", clear(a, "who") or "", a.by_when, a.done_on)
                for a in actions.get(one.id, ())
            ],
        )
        for one in outcomes
    ]  # fmt: skip


def plan_page(
    facts: Sequence[OutcomeFacts], evidence: Mapping[UUID, Placed], home: str, child: Child, day: date,
    longest: int = 0, progress: Mapping[UUID, Progressing] | None = None, changed: Collection[UUID] = (),
) -> tuple[list[OutcomeCard], list[PutRight]]:
    """The outcomes, and what to put right before this goes to the chair. `longest`: words this child takes in at once.

    `changed`: outcomes and actions that were written more than once.
    """
    faults = missing(facts, day, longest)
    cards = [_card(one, [f for f in faults if f.outcome == one.id], evidence, home, child, (progress or {}).get(UUID(one.id)), changed) for one in facts]
    return cards, [PutRight(f"#{place_of(fault)}", fault.sentence) for fault in faults]


def longest_for(child: Child) -> int:
    """How many words an outcome may have at once: twice what this child's band reads alone, for somebody reads it with them. None for one who is not asked."""
    return 2 * catalogue().bands[band_of(child)].words_per_sentence if asks(child) else 0


def place_of(fault: Missing) -> str:
    return f"{fault.field}-{fault.place}"


def _card(
    one: OutcomeFacts, faults: list[Missing], evidence: Mapping[UUID, Placed], home: str, child: Child,
    progress: Progressing | None, changed: Collection[UUID],
) -> OutcomeCard:  # fmt: skip
    lacks = {fault.field for fault in faults if fault.place == one.id}

    def text(name: str) -> Text:
        return Text(pieces(getattr(one, name)), ASKS[name].format(child=child.name) if name in lacks else "", f"{name}-{one.id}")

    return OutcomeCard(
        number=one.number, place=f"outcome-{one.number}", href=f"{home}/plan/outcomes/{one.id}",
        new_action=f"{home}/plan/outcomes/{one.id}/actions/new", goal=pieces(one.goal),
        ask_goal=ASKS["goal"].format(child=child.name) if "goal" in lacks else "", need=text("need"),
        how_we_know=text("how_we_know"), contingency=text("contingency"),
        vague=has_vague(one.goal, one.need, one.how_we_know),
        actions=tuple(action_row(action, faults, evidence.get(UUID(action.id)) or Placed(), home, child, UUID(action.id) in changed) for action in one.actions),
        ask_action="" if one.actions else str(ASKS["actions"]), ask_action_place=f"actions-{one.id}",
        beside=beside(evidence.get(UUID(one.id)) or Placed(), home), progress=progress,
        before_href=f"{home}/plan/outcomes/{one.id}/replaced-texts" if UUID(one.id) in changed else "",
    )  # fmt: skip
