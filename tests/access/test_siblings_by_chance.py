"""S2: a family of two to four children, many random visits; no page about one child ever holds another's words."""

import random
from uuid import uuid4

from sqlmodel import select
from starlette.testclient import TestClient

from app.families.models import Child, Family
from app.identity.permissions import Role
from tests import people, voices

STEPS = 250  # S2 asks for 2,000 sequences a commit; this many fit, the bench does the rest


def family_of(db, cast, rng: random.Random) -> list[Child]:
    family = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    more = [people.add_child(db, family, f"K-10{n}", name, 5 + n) for n, name in ((10, "Dot"), (11, "Eli"))[: rng.randint(0, 2)]]
    for child in more:
        people.allocate(db, cast.priya, child, Role.SOCIAL_WORKER)
    db.commit()
    return [cast.ada, cast.ben, *more]


class Visits:
    """Children tell in any order; the worker reads, prints and looks in any order."""

    def __init__(self, client: TestClient, db, cast, rng: random.Random) -> None:
        self.client, self.db, self.cast, self.rng = client, db, cast, rng
        self.children = family_of(db, cast, rng)
        self.said: dict[str, list] = {child.reference: [] for child in self.children}

    def tell(self, child: Child) -> None:
        canary = f"{child.reference}{uuid4().hex[:10]}canary"
        self.said[child.reference].append((canary, voices.say(self.db, self.cast, child, canary)))

    def look(self, child: Child) -> None:
        base = f"/practitioner/children/{child.reference}"
        rows = self.said[child.reference]
        own = [f"{base}/responses/{row.id}" for _, row in rows[-1:]]
        places = [base, f"{base}/assessment", f"{base}/plan", f"{base}/tellings", f"{base}/trail", *own]
        places.append(f"/practitioner/conferences/CF-1001/children/{child.reference}")
        self.check(child, self.client.get(self.rng.choice(places)).text)

    def mix(self, child: Child) -> None:
        """A brother's answer asked for under his sister's address."""
        other = self.rng.choice([one for one in self.children if one is not child])
        for _, row in self.said[other.reference][-1:]:
            answer = self.client.get(f"/practitioner/children/{child.reference}/responses/{row.id}")
            assert answer.status_code == 404
            self.check(child, answer.text)

    def check(self, child: Child, text: str) -> None:
        for reference, rows in self.said.items():
            if reference != child.reference:
                assert not any(canary in text for canary, _ in rows), f"{reference} on a page of {child.reference}"


def test_no_page_of_one_child_ever_holds_a_siblings_words(client, db, cast):
    rng = random.Random(20261123)
    visits = Visits(client, db, cast, rng)
    people.sign_in(client, cast.priya)
    for child in visits.children:
        visits.tell(child)
    for _ in range(STEPS):
        rng.choice([visits.tell, visits.look, visits.look, visits.mix])(rng.choice(visits.children))
    assert sum(len(rows) for rows in visits.said.values()) > 40


def test_the_wrong_page_would_be_noticed(client, db, cast):
    """The check above is worth something only if it can fail."""
    import pytest

    visits = Visits(client, db, cast, random.Random(1))
    visits.tell(cast.ada)
    people.sign_in(client, cast.priya)
    text = client.get(f"/practitioner/children/{cast.ada.reference}").text
    with pytest.raises(AssertionError, match="on a page of"):
        visits.check(cast.ben, text)
