"""Every report of a family of ten, in both formats: 20 answers and 6 drawings each. The first time pictures are made, the second time kept."""

import json
import time
from uuid import uuid4

from app.conferences.models import ConferenceChild
from app.conferences.service import link_of
from app.demonstration.story import drawing_file
from app.exports.formats import EXPORTS
from app.exports.making import make_report
from app.families.models import Family
from app.identity.permissions import Role
from app.responses.models import Drawing, DrawingBatch
from app.sittings.models import SittingStatus
from app.vault import seal
from tests import people, voices


def test_ten_children_in_both_formats(db, cast):
    children = a_family_of_ten(db, cast)
    for round_ in ("pictures made for the first time", "pictures kept"):
        took = [(child, format, timed(db, cast, child, format)) for child in children for format in EXPORTS]
        print(f"\n{round_}: {len(took)} files in {sum(t for *_what, t in took):.1f} s")
        for format in EXPORTS:
            print(f"  {format}: {', '.join(f'{t:.2f}' for _child, kind, t in took if kind == format)}")


def timed(db, cast, child, format):
    began = time.perf_counter()
    link = link_of(db, cast.conference.id, child.id)
    made = make_report(db, cast.actor(cast.priya), child=child, conference=cast.conference, link=link, format=format)
    db.commit()
    assert made.data
    return time.perf_counter() - began


def a_family_of_ten(db, cast):
    children, family = [cast.ada, cast.ben], db.get_one(Family, cast.ada.family_id)
    for n in range(8):
        child = people.add_child(db, family, f"K-31{n:02}", f"Kin{n}", 4 + n)
        people.allocate(db, cast.priya, child, Role.SOCIAL_WORKER)
        db.add(ConferenceChild(conference_id=cast.conference.id, child_id=child.id))
        children.append(child)
    db.commit()
    for child in children:
        told(db, cast, child)
    return children


def told(db, cast, child):
    sitting = people.pack_for(db, cast, child)
    sitting.status, sitting.seen_alone = SittingStatus.FINISHED, True
    for n in range(20):
        voices.say(db, cast, child, f"I told this, number {n}, and then I told a little more about it.", sitting, step=f"home-{n}")
    for n, file in enumerate(sorted(drawing_file("x").parent.glob("*.json"))[:6]):
        sheet = Drawing(child_id=child.id, sitting_id=sitting.id, activity="my-three-houses", step="worries")
        db.add(sheet)
        db.flush()
        batch = DrawingBatch(child_id=child.id, drawing_id=sheet.id, seq=0, digest=uuid4().hex)
        seal(db, batch, ops=json.loads(file.read_text("utf-8"))["ops"])
        db.add(batch)
        voices.say(db, cast, child, "my picture", sitting, kind="drawing", drawing_id=sheet.id, step=f"drawn-{n}")
