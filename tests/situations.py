"""Situations a test starts from: one of everything, so that every address can be made."""

import io
import re
from dataclasses import dataclass, field

from PIL import Image
from sqlmodel import Session

from app.advocacy.service import note_offer
from app.analyses.models import Analysis
from app.assessments.models import Assessment, Section
from app.attachments.models import Attachment
from app.conferences.models import Challenge
from app.contributions.models import ContributionAsk
from app.cross_references.service import refer
from app.envelopes.making import make_envelope
from app.envelopes.models import SealedItem
from app.exports.copies.orders import ask, note_look
from app.families.models import Child, Parent
from app.family_changes.models import HearAgain
from app.kit.clock import now, today
from app.media.intake import Sound, accept_photo
from app.media.store import keep_media
from app.observations.models import Observation
from app.own_devices.models import OwnDeviceRequest
from app.plans.models import Action, CoreGroup, Outcome, Plan
from app.read_backs.service import read_back
from app.responses.models import Drawing
from app.said_again.models import SaidTag
from app.said_again.service import tag_as
from app.sharing.models import SharingDecision, WithheldTerm
from app.sharing.visible import FOR_PROFESSIONALS
from app.signals.models import Signal
from app.tags.service import say_tag
from app.tellings.letters import write_letter
from app.tellings.models import Telling
from app.tellings.promises import promise
from app.trail import What, record
from app.transcripts.service import transcribe
from app.vault import seal
from app.voices import key_of
from tests import people, sealing, voices

ASKS = {"/practitioner/children/{child_reference}/chronology.csv": "?why=court"}
"""what an address must be asked with, besides its names"""
VOICED = {"language": "en", "group_id": "every-page", "key": key_of("en", "Hear it")}


def _paper() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (80, 60), "white").save(out, "PNG")
    return out.getvalue()


@dataclass
class Everything:
    """What each `{name}` in an address can be filled with, for Ada."""

    cast: people.Cast
    ids: dict[str, str] = field(default_factory=dict)

    def address(self, path: str, child: Child | None = None, item: str = "") -> str:
        fixed = {
            "child_reference": (child or self.cast.ada).reference, "family_reference": "FM-1001",
            "conference_reference": self.cast.conference.reference, "reference": (child or self.cast.ada).reference,
        }  # fmt: skip
        return re.sub(r"\{(\w+)\}", lambda found: fixed.get(found[1]) or item or self.ids[found[1]], path) + ASKS.get(path, "")


def one_of_everything(db: Session, cast: people.Cast) -> Everything:
    made = Everything(cast)
    for child, canary in ((cast.cleo, "CANARY-CLEO"), (cast.ben, "CANARY-BEN"), (cast.ada, "CANARY-ADA")):
        rows = _for_child(db, cast, child, canary)
    refer(db, cast.actor(cast.priya), response=rows["response"], about=[cast.ben], area="safety")
    db.commit()
    made.ids = {f"{name}_id": row.id.hex for name, row in rows.items()} | {"area": "health", "format": "pdf"} | VOICED | {"envelope": rows["envelope"].id.hex, "name": "people-like", "skin": "skin-3", "audience": "professionals"}
    return made


def _for_child(db: Session, cast: people.Cast, child: Child, canary: str) -> dict:
    sitting = people.pack_for(db, cast, child)
    _, sheet = voices.draw(db, cast, child, sitting)
    photo = keep_media(db, people.SCENE, child.id, accept_photo(_paper()), sitting.id)
    said = voices.say(db, cast, child, f"{canary} I get up first", sitting, drawing_id=sheet, media_id=photo.id)
    rows = {"sitting": sitting, "response": said} | _beside(db, cast, child, said, canary)
    rows |= _placed(db, cast, child, said, canary)
    rows |= {"media": photo, "drawing": db.get(Drawing, sheet), "recording": _recorded(db, cast, child, sitting, canary)}
    rows |= _shared(db, cast, child, said, canary)
    rows |= {"contribution_ask": _asked(db, cast, child, canary), **_told_back(db, cast, child, canary)}
    rows |= _held(db, cast, child, sitting, canary)
    _on_another_device(db, cast, child, sitting, canary)
    rows |= _copied(db, cast, child, canary)
    rows |= _tagged(db, cast, rows["response"], rows["observation"], canary)
    rows["hear_again"] = HearAgain(child_id=child.id, kind="new-adult", happened_on=today(), noted_by=cast.priya.id)
    db.add(rows["hear_again"])
    record(db, people.SCENE, What.HEAR_AGAIN_RAISED, child_id=child.id, subject=rows["hear_again"])
    db.commit()
    return rows


def _on_another_device(db: Session, cast: people.Cast, child: Child, sitting, canary: str) -> None:
    """Asked for, and waiting for the manager."""
    row = OwnDeviceRequest(child_id=child.id, sitting_id=sitting.id, practitioner_id=cast.priya.id)
    seal(db, row, whose=f"{canary} her aunt's phone", safety=f"{canary} her aunt may look on")
    db.add(row)
    record(db, people.SCENE, What.OWN_DEVICE_ASKED, child_id=child.id, subject=row)


def _tagged(db: Session, cast: people.Cast, said, seen, canary: str) -> dict:
    """A wish it tells, by the worker's name for it, and what each is about."""
    actor = cast.actor(cast.priya)
    use = tag_as(db, actor, response=said, kind="wish", name=f"{canary} a quiet morning")
    tags = [say_tag(db, actor, source=source, tag="health", accepted=True) for source in (said, seen)]
    return {"said_tag": db.get(SaidTag, use.tag_id), "evidence_tag": tags[0]}


def _told_back(db: Session, cast: people.Cast, child: Child, canary: str) -> dict:
    """A promise, a letter, what was read back and an advocate."""
    who, day = cast.actor(cast.priya), today()
    read_back(db, who, child_id=child.id, read_on=day, right="no", child_said=f"{canary} not like that")
    note_offer(db, who, child_id=child.id, said_on=day, result="declined", note=f"{canary} said no")
    return {
        "promised": promise(db, who, child_id=child.id, what=f"{canary} soon", teller_id=cast.priya.id, by_on=day, method="letter"),
        "letter": write_letter(db, who, child_id=child.id, did=f"{canary} we rang"),
    }  # fmt: skip


def _asked(db: Session, cast: people.Cast, child: Child, canary: str) -> ContributionAsk:
    """Put to Mrs Lowe, whichever child it is about."""
    row = ContributionAsk(
        child_id=child.id, agency="school", asked_by=cast.priya.id, asked_on=today(), practitioner_id=cast.lowe.id
    )  # fmt: skip
    seal(db, row, text=f"{canary} asked")
    db.add(row)
    record(db, people.SCENE, What.CONTRIBUTION_ASKED, child_id=child.id, subject=row)
    return row


def _shared(db: Session, cast: people.Cast, child: Child, said, canary: str) -> dict:
    """A mother, a decision that waits for the manager, and words that must leave in no copy."""
    parent = Parent(child_id=child.id, name="Marta", relation="mother")
    decision = SharingDecision(child_id=child.id, response_id=said.id, practitioner_id=cast.priya.id, who="everyone", needs_manager=True)
    term = WithheldTerm(child_id=child.id, practitioner_id=cast.priya.id)
    seal(db, decision, reason=f"{canary} because")
    seal(db, term, words=f"{canary} 14 Elm Row")
    db.add_all([parent, decision, term])
    record(db, people.SCENE, What.SHARING_DECIDED, child_id=child.id, subject=decision)
    return {"parent": parent, "decision": decision, "withheld_term": term}


def _copied(db: Session, cast: people.Cast, child: Child, canary: str) -> dict:
    """A copy that Priya looked through and that waits to be taken."""
    look = note_look(db, cast.actor(cast.priya), child_id=child.id, conference_id=cast.conference.id, audience=FOR_PROFESSIONALS, mark="m")
    db.flush()
    [order] = ask(db, cast.actor(cast.priya), look, ["docx"])
    order.state, order.made_at, order.name = "made", now(), "K-1001-CF-1001.docx"
    seal(db, order, file=f"{canary} a finished file")
    return {"copy_order": order}


def _held(db: Session, cast: people.Cast, child: Child, sitting, canary: str) -> dict:
    """An envelope on a tablet, and something from it on the shelf."""
    envelope = make_envelope(db, cast.actor(cast.priya), sitting, label="boat", by=cast.priya.id).envelope
    item = SealedItem(
        child_id=child.id, envelope_id=envelope.id, seq=0, digest="d", size=1, form_version="1", state="shelf",
        reason="not-read", given_at=now(), opened=True, signature="s",
    )  # fmt: skip
    db.flush()
    body, type_ = sealing.in_parts(photo=_paper(), words=canary)
    seal(db, item, raw=sealing.letter("/sit/how-things-are/home/about/photo", body, type_))
    db.add(item)
    record(db, people.SCENE, What.ITEM_HELD, child_id=child.id, subject=item)
    return {"envelope": envelope, "sealed_item": item}


def _recorded(db: Session, cast: people.Cast, child: Child, sitting, canary: str):
    """Said aloud, and written down from it by the worker."""
    sound = keep_media(db, people.SCENE, child.id, Sound(b"\xff" + canary.encode(), 1000), sitting.id)
    said = voices.say(db, cast, child, "", sitting, kind="recording", media_id=sound.id)
    transcribe(db, cast.actor(cast.priya), child_id=child.id, response_id=said.id, text=f"{canary} written down")
    return said


def _beside(db: Session, cast: people.Cast, child: Child, said, canary: str) -> dict:
    worker = cast.priya.id
    made = {
        "observation": (Observation(child_id=child.id, practitioner_id=worker, seen_on=today(), area="health"), {"text": canary}),
        "analysis": (Analysis(child_id=child.id, response_id=said.id, practitioner_id=worker), {"now": f"{canary} analysis"}),
        "telling": (Telling(child_id=child.id, practitioner_id=worker, told_on=today(), method="in-person"), {"did": canary}),
        "signal": (Signal(child_id=child.id, sitting_id=said.sitting_id), {}),
        "challenge": (Challenge(child_id=child.id, conference_id=cast.conference.id, raised_by=cast.ruth.id), {"text": canary}),
    }  # fmt: skip
    for row, words in made.values():
        seal(db, row, **words)
        db.add(row)
        record(db, people.SCENE, What.OBSERVED, child_id=child.id, subject=row)
    return {name: row for name, (row, _) in made.items()}


def _placed(db: Session, cast: people.Cast, child: Child, said, canary: str) -> dict:
    assessment, plan = Assessment(child_id=child.id, opened_on=today()), Plan(child_id=child.id, started_on=today())
    db.add_all([assessment, plan])
    record(db, people.SCENE, What.PLAN_OPENED, child_id=child.id)
    section = Section(child_id=child.id, assessment_id=assessment.id, area="health")
    outcome = Outcome(child_id=child.id, plan_id=plan.id, number=1)
    seal(db, section, text=canary)
    seal(db, outcome, goal=canary, need=canary)
    db.add_all([section, outcome])
    db.flush()
    action = Action(child_id=child.id, outcome_id=outcome.id)
    group = CoreGroup(child_id=child.id, plan_id=plan.id, planned_on=today(), planned_by=cast.priya.id)
    seal(db, action, what=canary)
    placed = Attachment(child_id=child.id, response_id=said.id, section_id=section.id, attached_by=cast.priya.id)
    db.add_all([action, placed, group])
    record(db, people.SCENE, What.ATTACHED, child_id=child.id, subject=placed)
    return {"section": section, "outcome": outcome, "action": action, "attachment": placed, "plan": plan, "core_group": group}
