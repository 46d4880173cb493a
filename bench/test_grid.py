"""The sibling grid with ten children and 5,000 answers each: the server's time, and when the page is first painted against two children."""

import json
import time
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import event
from sqlmodel import insert, select

from app.evidence.gathered import gather
from app.families.models import Child, Family
from app.identity.permissions import Role
from app.kit.clock import now
from app.responses.models import Reading, Response
from app.sittings.models import Sitting
from tests import people
from tests.voices import SHOWN

EACH, A_SITTING = 5_000, 20
AREAS = ("health", "education", "emotional-behavioural", "family-social", "basic-care", "safety", "warmth", "housing")


def ten(db, cast) -> list[Child]:
    family = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    more = [people.add_child(db, family, f"K-30{n:02}", f"Child {n}", 3 + n) for n in range(8)]
    for child in more:
        people.allocate(db, cast.priya, child, Role.SOCIAL_WORKER)
    db.commit()
    return [cast.ada, cast.ben, *more]


def fill(db, cast, child: Child) -> None:
    """Straight into the tables: two years of sittings of twenty answers, all but the last sitting read."""
    sittings, answers, readings, day = [], [], [], timedelta(days=3)
    for n in range(EACH // A_SITTING):
        at = now() - day * n
        sitting = Sitting(child_id=child.id, practitioner_id=cast.priya.id, band="8-10", status="finished", opened_at=at, packed_at=at, seen_alone=n % 3 > 0)
        sittings.append(sitting.model_dump())
        for step in range(A_SITTING):
            row = Response(
                child_id=child.id, sitting_id=sitting.id, key=uuid4().hex, activity="how-things-are", step=f"step-{step}", kind="words",
                area=AREAS[step % len(AREAS)], shown=SHOWN, given_at=at, created_at=at,
            )  # fmt: skip
            answers.append(row.model_dump())
            if n:
                readings.append(Reading(child_id=child.id, response_id=row.id, practitioner_id=cast.priya.id).model_dump())
    for table, rows in ((Sitting, sittings), (Response, answers), (Reading, readings)):
        db.connection().execute(insert(table.__table__), rows)
    db.commit()


def statements(app, db, children) -> tuple[int, float]:
    """How many, and the processor's time, which a busy machine does not stretch."""
    asked: list[str] = []
    note = lambda *given: asked.append(given[2])  # noqa: E731
    event.listen(app.state.engine, "before_cursor_execute", note)
    began = time.process_time()
    gather(db, children)
    event.remove(app.state.engine, "before_cursor_execute", note)
    return len(asked), time.process_time() - began


@pytest.mark.parametrize("big", [False, True], ids=["two children, no answers", "ten children, 50,000 answers"])
def test_the_grid(client, app, db, cast, served, chromium, big):
    children = ten(db, cast) if big else [cast.ada, cast.ben]
    if big:
        for child in children:
            fill(db, cast, child)
    count, seconds = statements(app, db, children)
    db.commit()
    people.sign_in(client, cast.priya)
    began = time.perf_counter()
    answer = client.get("/practitioner/families/FM-1001")
    whole = time.perf_counter() - began
    assert answer.status_code == 200
    print(f"\n{len(children)} children: gathered in {seconds * 1000:.0f} ms of processor time and {count} statements; page {whole * 1000:.0f} ms, {len(answer.content) // 1024} KiB; {painted(chromium, served)}")


def painted(chromium, served) -> str:
    page = chromium.new_page()
    page.goto(f"{served}/practitioner/sign-in")
    page.click('form:has(input[value="priya"]) button')
    page.goto(f"{served}/practitioner/families/FM-1001")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    took = page.evaluate("""JSON.stringify({sent: performance.getEntriesByType('navigation')[0].responseStart,
        paint: performance.getEntriesByName('first-contentful-paint')[0].startTime})""")
    page.close()
    found = json.loads(took)
    return f"first paint {found['paint']:.0f} ms, of which {found['paint'] - found['sent']:.0f} ms after the server began to answer"
