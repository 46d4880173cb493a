"""Every report of a family of ten, in both formats: 20 answers and 6 drawings each, asked for in one press as a worker does.

With nobody having painted any drawing, and as it is moments after they were handed in: painted by the server itself.
"""

import json
import os
import time
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from uuid import uuid4

import pytest
from sqlmodel import select

from app.by_time import CHORES, once, paint
from app.conferences.models import ConferenceChild
from app.conferences.service import link_of
from app.demonstration.story import drawing_file
from app.exports.copies.copy import mark_of, paper_of
from app.exports.copies.orders import TOGETHER, ask, note_look
from app.exports.copies.together import UNDER_WAY, begin
from app.exports.gathered.gather import gather
from app.exports.makers.pool import COUNT, MAKERS, get_ready, made
from app.exports.models import CopyOrder, Rendering
from app.families.models import Family
from app.identity.permissions import Role
from app.responses.models import Drawing, DrawingBatch
from app.sharing.visible import FOR_PROFESSIONALS
from app.sittings.models import SittingStatus
from app.vault import seal
from tests import people, voices

CHILDREN, DRAWINGS = 10, 6


@pytest.mark.parametrize("painted", [False, True], ids=["no drawing painted yet", "painted after they were handed in"])
def test_ten_children_in_both_formats(app, db, cast, painted):
    children = a_family_of_ten(db, cast)
    be_ready()
    if painted:
        paint_all(app, db)
    copies = asked(db, cast, children)
    began, burned = time.perf_counter(), seconds_of_processors()
    begin(app, cast.priya.id, copies)
    wait(set(UNDER_WAY))
    took = time.perf_counter() - began
    db.expire_all()
    assert {order.state for order in db.exec(select(CopyOrder))} == {"made"}
    count = sum(len(ids) for ids in copies)
    words = "drawings painted after they were handed in" if painted else "no drawing painted yet"
    print(f"\n{words}: {count} files in {took:.1f} s; {seconds_of_processors() - burned:.1f} s of processors' time")


def be_ready():
    """As the makers are when a copy was looked through; both, since the first is busy when the second is asked."""
    get_ready()
    with ThreadPoolExecutor(COUNT) as at_once:
        list(at_once.map(lambda _: made("paint", ()), range(COUNT)))


def paint_all(app, db):
    """As the server does after direct work."""
    chore = next(one for one in CHORES if one.do is paint)
    while (before := len(db.exec(select(Rendering.id)).all())) < CHILDREN * DRAWINGS:
        db.rollback()
        began = time.perf_counter()
        once(app, chore)
        now_there = len(db.exec(select(Rendering.id)).all())
        assert now_there > before
        print(f"\npainted {now_there - before} drawings in {time.perf_counter() - began:.1f} s, with nobody waiting")


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
    for n, file in enumerate(sorted(drawing_file("x").parent.glob("*.json"))[:DRAWINGS]):
        sheet = Drawing(child_id=child.id, sitting_id=sitting.id, activity="my-three-houses", step="worries")
        db.add(sheet)
        db.flush()
        batch = DrawingBatch(child_id=child.id, drawing_id=sheet.id, seq=0, digest=uuid4().hex)
        seal(db, batch, ops=json.loads(file.read_text("utf-8"))["ops"])
        db.add(batch)
        voices.say(db, cast, child, "my picture", sitting, kind="drawing", drawing_id=sheet.id, step=f"drawn-{n}")
