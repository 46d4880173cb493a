"""The whole way of a newborn: added at the command line, six brothers and sisters re-opened, each until they were heard."""

from datetime import timedelta

from sqlmodel import select

from app.families.models import Family
from app.families.service import register_child
from app.family_changes.service import note_new_child
from app.identity.permissions import Role
from app.kit.clock import today
from tests import people, voices


def test_a_newborn_re_opens_six_and_each_is_done_when_heard(client, db, cast):
    family = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    more = [people.add_child(db, family, f"K-40{n}", name, n + 6) for n, name in enumerate(("Cam", "Dee", "Eli", "Fay"))]
    for child in more:
        people.allocate(db, cast.priya, child, Role.SOCIAL_WORKER)
    added = register_child(db, people.SCENE, family_reference="FM-1001", reference="K-409", name="Gus", born_on=today() - timedelta(days=2))
    note_new_child(db, people.SCENE, added)
    db.commit()
    people.sign_in(client, cast.priya)
    six = [cast.ada, cast.ben, *more]
    assert sorted(waiting(client)) == sorted(child.name for child in six)
    for child in six:
        voices.say(db, cast, child, "there is a baby now", given_at=child.created_at + timedelta(days=1))
        assert child.name not in waiting(client)
    assert waiting(client) == []


def waiting(client) -> list[str]:
    """The names in the frame on the family's page."""
    page = client.get("/practitioner/families/FM-1001").text
    if 'id="hear-again"' not in page:
        return []
    frame = page.split('id="hear-again"')[1].split("</section>")[0]
    return [part.split("<")[0] for part in frame.split('/hear-again">')[1:]]
