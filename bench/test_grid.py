"""The sibling grid of ten children with 50, 5,000 and 50,000 answers beside each other: statements, the server's time, and when the page is first painted."""

from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from time import process_time
from uuid import uuid4

from sqlalchemy import event
from sqlmodel import insert, select

from app.families.models import Child, Family
from app.identity.permissions import Role
from app.kit.clock import now
from app.responses.models import Reading, Response
from app.sittings.models import Sitting
from tests import people
from tests.voices import SHOWN

SIZES, A_SITTING, TIMES = (50, 5_000, 50_000), 5, 7
AREAS = ("health", "education", "emotional-behavioural", "family-social", "basic-care", "safety", "warmth", "housing")
PAGE = "/practitioner/families/FM-1001"
PAINTED = """() => new Promise((told) => new PerformanceObserver((list) => {
    const [sent] = performance.getEntriesByType("navigation"), paint = list.getEntriesByName("first-contentful-paint")[0];
    if (paint) told([paint.startTime, paint.startTime - sent.responseStart]);
}).observe({ type: "paint", buffered: true }))"""


@dataclass
class Measured:
    answers: int
    statements: int
    """the browser's own, when everything has been asked for once"""
    server: float
    paint: float
    painting: float
    """from the first byte of the answer to the first paint"""

    def beside(self, first: "Measured") -> str:
        return (
            f"{self.answers:>6} answers: {self.statements} statements; server {self.server:.0f} ms of processor time ({self.server / first.server:.2f} ×); "
            f"first paint {self.paint:.0f} ms ({self.paint / first.paint:.2f} ×), {self.painting:.0f} ms of it after the answer began"
        )


def test_the_grid_of_ten_children(client, app, db, cast, served, chromium):
    children = ten(db, cast)
    page = chromium.new_page()
    page.goto(f"{served}/practitioner/sign-in")
    page.click('form:has(input[value="priya"]) button')
    page.wait_for_url("**/practitioner")
    people.sign_in(client, cast.priya)
    found = []
    for answers in SIZES:
        for child in children:
            fill(db, cast, child, answers // len(children))
        found.append(measured(client, app, page, f"{served}{PAGE}", answers))
    print("", *(one.beside(found[0]) for one in found), sep="\n")
    assert len({one.statements for one in found}) == 1


def measured(client, app, page, address: str, answers: int) -> Measured:
    statements = asked(app, client)
    times, paints = [], []
    for _ in range(TIMES):
        began = process_time()
        assert client.get(PAGE).status_code == 200
        times.append(1000 * (process_time() - began))
        page.goto(address)
        paints.append(page.evaluate(PAINTED))
        page.goto("about:blank")
    return Measured(answers, statements, median(times), median(all_ for all_, _ in paints), median(own for _, own in paints))


def asked(app, client) -> int:
    client.get(PAGE)
    seen: list[str] = []
    note = lambda *given: seen.append(given[2])  # noqa: E731
    event.listen(app.state.engine, "before_cursor_execute", note)
    client.get(PAGE)
    event.remove(app.state.engine, "before_cursor_execute", note)
    return len(seen)


def ten(db, cast) -> list[Child]:
    family = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    more = [people.add_child(db, family, f"K-30{n:02}", f"Child {n}", 3 + n) for n in range(8)]
    for child in more:
        people.allocate(db, cast.priya, child, Role.SOCIAL_WORKER)
    db.commit()
    return [cast.ada, cast.ben, *more]


def fill(db, cast, child: Child, up_to: int) -> None:
    """Straight into the tables: sittings of five answers, three days between them, all read but those of the first."""
    have = len(db.exec(select(Response.id).where(Response.child_id == child.id)).all())
    for n in range(have // A_SITTING, up_to // A_SITTING):
        rows = [row for kind in _sitting(cast, child, n) for row in kind]
        for table in (Sitting, Response, Reading):
            if mine := [row.model_dump() for row in rows if isinstance(row, table)]:
                db.connection().execute(insert(table), mine)
    db.commit()


def _sitting(cast, child: Child, n: int):
    at = now() - timedelta(days=3) * n
    sitting = Sitting(child_id=child.id, practitioner_id=cast.priya.id, band="8-10", status="finished", opened_at=at, packed_at=at, seen_alone=n % 3 > 0)
    answers = [
        Response(
            child_id=child.id, sitting_id=sitting.id, key=uuid4().hex, activity="how-things-are", step=f"step-{step}", kind="words",
            area=AREAS[(n * A_SITTING + step) % len(AREAS)], shown=SHOWN, given_at=at, created_at=at,
        )
        for step in range(A_SITTING)
    ]  # fmt: skip
    yield [sitting]
    yield answers
    yield [Reading(child_id=child.id, response_id=row.id, practitioner_id=cast.priya.id) for row in answers] if n else []
