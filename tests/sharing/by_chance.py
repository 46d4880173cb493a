"""A brother and a sister with different fathers, everything about them marked, and an account of every decision kept apart from ours."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from app.analyses.service import analyse
from app.assessments.service import open_assessment, write_section
from app.attachments.service import attach
from app.conferences.service import link_of
from app.exports.gathered.gather import gather
from app.families.models import Child, Parent
from app.kit.clock import today
from app.observations.service import observe
from app.plans.service import open_plan, write_outcome
from app.sharing.agreeing import agree
from app.sharing.parents import Item, can_decide_for_parent, decide_for_parent
from app.sharing.service import decide
from app.sharing.visible import PARENT, Audience, stricter, widens
from tests import people, voices
from tests.sharing.conftest import parent

READERS = ("worker", "chair", "professionals")
LEFT_OUT = ("what-i-want-the-meeting-to-know", "not-shown")
ANSWERS = ("free", "kept", "seen-with", "changed-from", "changed-to", "leave-out")
FOR_ALL = ("", "everyone")


@dataclass
class Record:
    """One child's. `marks` says which row each mark stands in; `rests` on which answers and sightings a passage rests."""

    db: Any
    cast: people.Cast
    child: Child
    parents: list[Parent]
    rows: dict[str, Any] = field(default_factory=dict)
    rests: dict[str, set[str]] = field(default_factory=dict)
    wish: dict[str, str] = field(default_factory=dict)
    decided: dict[str, list] = field(default_factory=lambda: defaultdict(list))
    shared: dict[tuple, list] = field(default_factory=lambda: defaultdict(list))

    def mark(self, name: str) -> str:
        return f"{self.child.reference}-MARK-{name}-END"

    def told(self) -> None:
        """Six answers, one of them changed, one that the child wants left out; what adults saw, thought and wrote of them."""
        db, cast, child = self.db, self.cast, self.child
        sitting, priya, other = people.pack_for(db, cast, child), cast.actor(cast.priya), "Ben" if child is cast.ada else "Ada"
        for name in ANSWERS:
            more = dict(zip(("activity", "step"), LEFT_OUT, strict=True)) if name == "leave-out" else {"step": name.split("-")[0]}
            self.rows[name] = voices.say(db, cast, child, f"I and {other} hide. {self.text(name)}", sitting, **more)
        seen = {"child_id": child.id, "seen_on": today()}
        self.rows["seen"] = observe(db, priya, text=self.text("seen"), **seen)
        self.rows["seen-beside"] = observe(db, priya, text=self.text("seen-beside"), response_id=self.rows["seen-with"].id, **seen)
        self.rows["view"] = analyse(db, priya, child_id=child.id, response_id=self.rows["kept"].id, now=self.text("view"))
        self.rows["outcome"] = write_outcome(db, priya, plan=open_plan(db, priya, child_id=child.id), goal=self.text("outcome"))
        assessment = open_assessment(db, priya, child_id=child.id)
        self.rows["section"] = write_section(db, priya, assessment=assessment, area="health", text=self.text("section"), version=0)
        for source, place in (("kept", "outcome"), ("seen-beside", "section")):
            attach(db, priya, child_id=child.id, source=self.rows[source], place=self.rows[place])
        self.rests = {"view": {"kept"}, "outcome": {"kept"}, "section": {"seen-beside", "seen-with"}}
        db.commit()

    def text(self, name: str) -> str:
        return f"{self.mark(name)} said of {self.child.name}"

    def wishes(self, wishes: dict[str, str]) -> None:
        """What the child wishes of each answer; the steps that were answered twice have one wish."""
        self.wish = {name: wishes.get(name.split("-")[0], "") for name in ANSWERS}

    # What the rule says, told once more and differently -------------------------------------------------------------

    def level(self, name: str) -> str:
        """A wider reading counts once a manager said yes to it; the last that counts stands."""
        stands = [who for who, waits, said in self.decided[name] if not waits or said == "yes"]
        return stands[-1] if stands else self.wish[name]

    def put_in(self, whose: Parent, name: str, kept: frozenset = frozenset()) -> Any:
        """The last that counts of what was decided for this parent: leaving out counts unless a manager said no."""
        counted = [one for one in self.shared[whose.id, name, kept] if not one[2] or one[3] == "yes" or (not one[0] and one[3] is None)]
        return counted[-1] if counted else None

    def kept(self, whose: Parent, name: str) -> frozenset:
        """What a passage rests on that this parent is not to have."""
        out = (one for one in self.rests.get(name, ()) if (put := self.put_in(whose, one)) and not put[0])
        wished = (one for one in self.rests.get(name, ()) if one in ANSWERS and self.level(one) not in FOR_ALL)
        return frozenset((*out, *wished))

    def answer_for(self, reader: Audience, whose: Parent | None, name: str) -> bool:
        if name == "changed-from" and reader.kind != "worker" and not self.answer_for(reader, whose, "changed-to"):
            return False
        if whose is None:
            return reader.kind == "worker" or self.level(name) != "worker-and-manager"
        put = self.put_in(whose, name)
        return name != "leave-out" and self.level(name) in FOR_ALL and bool(put and put[0])

    def may(self, reader: Audience, whose: Parent | None, name: str) -> bool:
        """May this reader have this?"""
        if name in ANSWERS:
            return self.answer_for(reader, whose, name)
        beside = {"seen-beside": "seen-with", "view": "kept"}.get(name)
        if beside and not self.answer_for(reader, whose, beside):
            return False
        if whose is None:
            return True
        kept = self.kept(whose, name)
        put = self.put_in(whose, name, kept)
        return bool(put and put[0] and (put[1] or not kept))

    # What adults do, through the same services as the pages -----------------------------------------------------------

    def decides(self, name: str, who: str, said: str | None) -> None:
        rows = [self.rows[name]]
        sharing = self.evidence(Audience("worker")).sharing
        [made] = decide(self.db, self.priya, sharing=sharing, responses=rows, who=who, reason="why")
        self.agreed(made, said)
        waits = bool(self.wish[name]) and widens(self.wish[name], who)
        self.decided[name].append((who, waits, said))

    def for_parent(self, name: str, whose: Parent, answer: str, said: str | None) -> None:
        of = self.evidence(Audience(PARENT, whose.id, whose.name))
        item, kept = self.item(of, name)
        if item is None or not can_decide_for_parent(sharing=of.sharing, items=[item], answer=answer, reason="why"):
            return
        [made] = decide_for_parent(self.db, self.priya, sharing=of.sharing, parent=whose, items=[item], answer=answer, reason="why")
        self.agreed(made, said)
        faces = bool(kept) and answer in ("reworded", "may-be-told")
        self.shared[whose.id, name, kept].append((answer != "taken-out", faces, made.needs_manager, said))

    def item(self, of: Any, name: str) -> tuple[Item | None, frozenset]:
        row = self.rows[name]
        if name in ANSWERS or name.startswith("seen"):
            return Item("response" if name in ANSWERS else "observation", row.id), frozenset()
        found = next((one for one in of.passages if one.id == row.id), None)
        if found is None:
            return None, frozenset()
        ids = found.kept(of.sharing, of.audience)
        kept = frozenset(name for name, row in self.rows.items() if row.id in ids)
        return Item(found.kind, row.id, found.edition(ids), bool(ids)), kept

    def agreed(self, made: Any, said: str | None) -> None:
        if said and made.needs_manager:
            agree(self.db, self.cast.actor(self.cast.sam), decision=made, said=said, note="why")

    @property
    def priya(self) -> Any:
        return self.cast.actor(self.cast.priya)

    def evidence(self, reader: Audience) -> Any:
        link = link_of(self.db, self.cast.conference.id, self.child.id)
        return gather(self.db, self.priya, self.child, self.cast.conference, link, "a test", reader)

    def readers(self) -> list[tuple[Audience, Parent | None]]:
        return [(Audience(kind), None) for kind in READERS] + [(Audience(PARENT, p.id, p.name), p) for p in self.parents]


def a_family(db: Any, cast: people.Cast) -> list[Record]:
    """Marta is the mother of both; Lee is Ada's father, Darren is Ben's."""
    fathers, found = {cast.ada.id: "Lee", cast.ben.id: "Darren"}, []
    for child in (cast.ada, cast.ben):
        parents = [parent(db, child, "Marta", "mother"), parent(db, child, fathers[child.id], "father")]
        one = Record(db, cast, child, parents)
        one.told()
        one.wishes({})
        found.append(one)
    return found


def wish(db: Any, record: Record, day: str, wishes: dict[str, str]) -> None:
    """Of the day and of single steps: the stricter stands."""
    from app.sharing.service import wish_for
    from app.sittings.models import Sitting
    from app.trail import What
    from app.trail import record as note

    sitting = db.get(Sitting, record.rows["free"].sitting_id)
    sitting.wish = day
    note(db, people.SCENE, What.SITTING_FINISHED, child_id=record.child.id, subject=sitting)
    for name, said in wishes.items():
        row = next(record.rows[one] for one in ANSWERS if one.split("-")[0] == name)
        wish_for(db, people.SCENE, child_id=record.child.id, sitting_id=row.sitting_id, activity=row.activity, step=row.step, wish=said)
    steps = {name.split("-")[0] for name in ANSWERS}
    record.wishes({name: stricter(day, wishes.get(name, "")) for name in steps})
