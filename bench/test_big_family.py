"""The sibling grid at the size the review describes."""

import time

from sqlalchemy import event
from sqlmodel import select

from app.families.models import Family
from app.identity.permissions import Role
from tests import people, voices


def test_ten_children_and_two_thousand_answers(client, app, db, cast):
    family = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    children = [people.add_child(db, family, f"K-30{n:02}", f"Child {n}", 3 + n) for n in range(8)]
    for child in children:
        people.allocate(db, cast.priya, child, Role.SOCIAL_WORKER)
    db.commit()
    for child in [cast.ada, cast.ben, *children]:
        sitting = people.pack_for(db, cast, child)
        for n in range(200):
            voices.say(db, cast, child, f"answer {n}", sitting)
    people.sign_in(client, cast.priya)
    asked = []
    event.listen(app.state.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    began = time.perf_counter()
    assert client.get("/practitioner/families/FM-1001").status_code == 200
    print(f"\nten children, 2,000 answers: {time.perf_counter() - began:.2f} s, {len(asked)} statements")
