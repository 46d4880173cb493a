"""The cast: people with names and reasons, not user1 and user2."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from argon2 import PasswordHasher
from sqlmodel import Session
from starlette.testclient import TestClient

from app.conferences.models import Conference, ConferenceChild
from app.families.models import Allocation, Child, Family
from app.identity.actors import PractitionerActor, SystemActor
from app.identity.models import Practitioner
from app.identity.permissions import Role
from app.kit.clock import now, today
from app.kit.cookies import csrf_token
from app.sittings.models import Sitting
from app.sittings.packing import Packed, Room, pack
from app.trail import What, record

PASSWORD, PIN = "apricot lantern river", "4711"
# The cast's own are hashed with next to no work, so that signing in costs a test little; tests/identity asks what real ones cost.
_quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
_password_hash, _pin_hash = _quick.hash(PASSWORD), _quick.hash(PIN)
SCENE = SystemActor("a test sets the scene")


@dataclass
class Cast:
    """Two families and the adults around them. Every role stands here once for Ada, and a stranger."""

    ada: Child
    ben: Child
    cleo: Child
    priya: Practitioner  # social worker of Ada and Ben
    sam: Practitioner  # their team manager
    ruth: Practitioner  # chairs their conference
    lowe: Practitioner  # Ada's teacher, a partner practitioner
    grace: Practitioner  # Ada's advocate
    noor: Practitioner  # auditor of Ada's record
    root: Practitioner  # system administrator
    tom: Practitioner  # social worker of Cleo, of neither Ada nor Ben
    olga: Practitioner  # was Ada's and Ben's social worker until yesterday
    conference: Conference

    def actor(self, who: Practitioner) -> PractitionerActor:
        return PractitionerActor(who.id, who.name)


def add_child(db: Session, family: Family, reference: str, name: str, years: int) -> Child:
    born = date(today().year - years, today().month, 1) - timedelta(days=40)
    child = Child(family_id=family.id, reference=reference, name=name, born_on=born)
    db.add(child)
    record(db, SCENE, What.CHILD_ADDED, child_id=child.id)
    return child


def add_practitioner(db: Session, username: str, name: str, title: str, administers: bool = False) -> Practitioner:
    row = Practitioner(
        username=username, name=name, job_title=title, password_hash=_password_hash, pin_hash=_pin_hash,
        administers=administers,
    )  # fmt: skip
    db.add(row)
    db.flush()
    return row


def allocate(
    db: Session, who: Practitioner, child: Child, role: Role, to_on: date | None = None, reason: str = "allocated"
) -> Allocation:
    row = Allocation(
        practitioner_id=who.id, child_id=child.id, role=role, from_on=today() - timedelta(days=100), to_on=to_on, reason=reason,
    )  # fmt: skip
    db.add(row)
    record(db, SCENE, What.ALLOCATED, child_id=child.id, subject=row)
    return row


def gather(db: Session) -> Cast:
    smiths, joneses = Family(reference="FM-1001"), Family(reference="FM-2002")
    db.add_all([smiths, joneses])
    db.flush()
    ada, ben = add_child(db, smiths, "K-1001", "Ada", 7), add_child(db, smiths, "K-1002", "Ben", 10)
    cleo = add_child(db, joneses, "K-2001", "Cleo", 9)
    who = {
        "priya": add_practitioner(db, "priya", "Priya Nair", "social worker"),
        "sam": add_practitioner(db, "sam", "Sam Cole", "team manager"),
        "ruth": add_practitioner(db, "ruth", "Ruth Bell", "conference chair"),
        "lowe": add_practitioner(db, "lowe", "Mrs Lowe", "class teacher"),
        "grace": add_practitioner(db, "grace", "Grace Obi", "advocate"),
        "noor": add_practitioner(db, "noor", "Noor Aziz", "auditor"),
        "root": add_practitioner(db, "root", "Rob Root", "system administrator", administers=True),
        "tom": add_practitioner(db, "tom", "Tom Reed", "social worker"),
        "olga": add_practitioner(db, "olga", "Olga Frost", "social worker"),
    }
    for child in (ada, ben):
        allocate(db, who["priya"], child, Role.SOCIAL_WORKER)
        allocate(db, who["sam"], child, Role.TEAM_MANAGER)
        allocate(db, who["ruth"], child, Role.CONFERENCE_CHAIR)
        allocate(db, who["olga"], child, Role.SOCIAL_WORKER, to_on=today() - timedelta(days=1))
    allocate(db, who["lowe"], ada, Role.PARTNER_PRACTITIONER)
    allocate(db, who["grace"], ada, Role.ADVOCATE)
    allocate(db, who["noor"], ada, Role.AUDITOR)
    allocate(db, who["tom"], cleo, Role.SOCIAL_WORKER)
    return Cast(ada=ada, ben=ben, cleo=cleo, conference=_conference(db, smiths, who["ruth"], [ada, ben]), **who)


def _conference(db: Session, family: Family, chair: Practitioner, children: list[Child]) -> Conference:
    row = Conference(
        family_id=family.id, reference="CF-1001", kind="RCPC", starts_at=now() + timedelta(days=8), chair_id=chair.id
    )
    db.add(row)
    db.flush()
    for child in children:
        db.add(ConferenceChild(conference_id=row.id, child_id=child.id))
        record(db, SCENE, What.CONFERENCE_CALLED, child_id=child.id, subject=row)
    return row


ACTIVITIES = ("how-things-are", "my-three-houses", "what-i-want-the-meeting-to-know")


def pack_for(db: Session, cast: Cast, child: Child, activities: tuple[str, ...] = ACTIVITIES, **more) -> Sitting:
    """A sitting packed by Priya for one child, with the three activities or with those named."""
    [sitting] = pack(db, cast.actor(cast.priya), [Packed(child, activities, **more)], Room(place="school", present=("worker",)))
    db.commit()
    return sitting


def sign_in(client: TestClient, who: Practitioner) -> TestClient:
    """Signs in the way people do, with name and password."""
    client.cookies.clear()
    client.get("/practitioner/sign-in")
    answer = client.post(
        "/practitioner/sign-in",
        data={"username": who.username, "password": PASSWORD, "csrf_token": token_for(client, "visit")},
    )
    assert answer.status_code == 303, answer.text[:600]
    return client


def token_for(client: TestClient, kind: str = "practitioner") -> str:
    """The form token of the cookie this client holds now."""
    held = client.cookies.get(f"heard-{kind}") or ""
    return csrf_token(client.app.state.keyring.form_key, held)


def hand_over(client: TestClient, db: Session, cast: Cast, child: Child, **more) -> Sitting:
    """Packs for this child and opens the child's pages on this client, as a handed-over tablet has them."""
    from app.sittings.devices import open_on_device

    sitting = pack_for(db, cast, child, **more)
    token = open_on_device(db, cast.actor(cast.priya), sitting, "handed-over")
    db.commit()
    client.cookies.clear()
    client.cookies.set("heard-child", token)
    return sitting


def take_copy(client: TestClient, page: str, format: str, **more: str):
    """Looks a copy through and makes it, as the page asks: the mark of what was looked through goes along."""
    mark = re.search(r'name="reviewed" value="(\w+)"', client.get(page).text)
    data = {"format": format, "looked": "yes", "reviewed": mark[1] if mark else "", "csrf_token": token_for(client), **more}
    return client.post(page, data=data)
