"""Ada has a mother, Marta, and a father, Lee; her brother Ben has another father, Darren. Ada told three things."""

from dataclasses import dataclass
from typing import Any

import pytest

from app.conferences.service import link_of
from app.exports.gathered.gather import gather
from app.families.models import Parent
from app.responses.models import Response
from app.sharing.reading import Sharing, sharing_for
from app.sharing.visible import PARENT, Audience
from app.sittings.models import Sitting
from app.trail import What, record
from tests import people, voices

SECRET, OPEN = "SECRET-CANARY I hide when Lee shouts", "OPEN-CANARY I like the dog"


@dataclass
class Told:
    db: Any
    cast: people.Cast
    sitting: Sitting
    marta: Parent
    lee: Parent
    darren: Parent
    secret: Response
    open: Response

    @property
    def sharing(self) -> Sharing:
        return sharing_for(self.db, self.cast.ada.id)

    def evidence(self, audience: Audience):
        cast = self.cast
        link = link_of(self.db, cast.conference.id, cast.ada.id)
        return gather(self.db, cast.actor(cast.priya), cast.ada, cast.conference, link, "a test", audience)

    def wishes(self, wish: str) -> None:
        """Ada said at the end of the day who should see it."""
        self.sitting.wish = wish
        record(self.db, people.SCENE, What.SITTING_FINISHED, child_id=self.cast.ada.id, subject=self.sitting)
        self.db.commit()

    def for_(self, parent: Parent) -> Audience:
        return Audience(PARENT, parent.id, f"{parent.name}, {parent.relation}")


def parent(db, child, name: str, relation: str) -> Parent:
    row = Parent(child_id=child.id, name=name, relation=relation)
    db.add(row)
    record(db, people.SCENE, What.CHILD_ADDED, child_id=child.id)
    return row


@pytest.fixture
def told(db, cast) -> Told:
    sitting = people.pack_for(db, cast, cast.ada)
    sitting.status, sitting.seen_alone = "finished", True
    marta, lee = parent(db, cast.ada, "Marta", "mother"), parent(db, cast.ada, "Lee", "father")
    darren = parent(db, cast.ben, "Darren", "father")
    secret = voices.say(db, cast, cast.ada, SECRET, sitting, step="home", area="emotional-warmth")
    said = voices.say(db, cast, cast.ada, OPEN, sitting, step="school", area="education")
    db.commit()
    return Told(db, cast, sitting, marta, lee, darren, secret, said)
