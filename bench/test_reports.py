"""Every report of a family of ten, in both formats: 20 answers and 6 drawings each, asked for in one press as a worker does.

The first time nobody has painted any drawing; the second time they are kept, as they are once somebody looked a copy through.
"""

import json
import os
import time
from concurrent.futures import wait
from pathlib import Path
from uuid import uuid4

from sqlmodel import select

from app.conferences.models import ConferenceChild
from app.conferences.service import link_of
from app.demonstration.story import drawing_file
from app.exports.copies import mark_of, paper_of
from app.exports.gather import gather
from app.exports.makers import MAKERS
from app.exports.models import CopyOrder
from app.exports.orders import TOGETHER, ask, note_look
from app.exports.together import UNDER_WAY, begin
from app.families.models import Family
from app.identity.permissions import Role
from app.responses.models import Drawing, DrawingBatch
from app.sharing.visible import FOR_PROFESSIONALS
from app.sittings.models import SittingStatus
from app.vault import seal
from tests import people, voices


def test_ten_children_in_both_formats(app, db, cast):
    children = a_family_of_ten(db, cast)
    for round_ in ("drawings painted for the first time", "drawings kept"):
        copies = asked(db, cast, children)
        began, burned = time.perf_counter(), seconds_of_processors()
        begin(app, cast.priya.id, copies)
        wait(set(UNDER_WAY))
        took = time.perf_counter() - began
        db.expire_all()
        states = [order.state for order in db.exec(select(CopyOrder))]
        assert set(states) == {"made"}
        count = sum(len(ids) for ids in copies)
        print(f"\n{round_}: {count} files in {took:.1f} s; {seconds_of_processors() - burned:.1f} s of processors' time")


def seconds_of_processors():
    """Of this process and its makers, so that what else the machine does can be told from what this costs."""
    tick = os.sysconf("SC_CLK_TCK")
    makers = [Path(f"/proc/{maker.process.pid}/stat").read_text().split() for maker in MAKERS if maker.process]
    return time.process_time() + sum(int(held[13]) + int(held[14]) for held in makers) / tick


def asked(db, cast, children):
    actor, copies = cast.actor(cast.priya), []
    for child in children:
        of = gather(db, actor, child, cast.conference, link_of(db, cast.conference.id, child.id), "a bench", FOR_PROFESSIONALS)
        look = note_look(
            db, actor, child_id=child.id, conference_id=cast.conference.id, audience=FOR_PROFESSIONALS, mark=mark_of(paper_of(db, of, actor), of)
        )
        copies.append([order.id for order in ask(db, actor, look, TOGETHER)])
    db.commit()
    return copies


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
    db.commit()
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
