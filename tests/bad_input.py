"""Every form there is, found from the pages themselves, and the house put back as it was before each thing is tried."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlmodel import Session
from starlette.testclient import TestClient

from app.access.work import open_session
from app.conferences.service import answer_challenge, challenges_of, put_child_on
from app.identity.permissions import Role
from tests import people, situations
from tests.forms import Page, PageForm
from tests.routes import walk

TABLET = ["/practitioner", "/practitioner/unlock"]
OPEN = ["/e", "/practitioner/sign-in"]


@dataclass
class House:
    """One installation with everything in it. `who` is signed in as they are named in `PEOPLE`."""

    client: TestClient
    cast: people.Cast
    ready: situations.Everything
    home: Path
    doors: dict[str, dict] = field(default_factory=dict)
    kept: sqlite3.Connection = field(default_factory=lambda: sqlite3.connect(":memory:", check_same_thread=False))

    def keep(self) -> None:
        """Remember the house as it stands now."""
        with sqlite3.connect(self.home / "heard.db") as now:
            now.backup(self.kept)

    def put_back(self, who: str) -> None:
        with sqlite3.connect(self.home / "heard.db") as now:
            self.kept.backup(now)
        self.be(who)

    def be(self, who: str) -> None:
        self.client.cookies.clear()
        for name, value in self.doors[who].items():
            self.client.cookies.set(name, value)

    @contextmanager
    def record(self) -> Iterator[Session]:
        state = self.client.app.state
        with open_session(state.engine, state.keyring, state.settings, "a test looks at the record") as db:
            yield db
            db.rollback()

    def send(self, form: PageForm, data: dict[str, list[str]], files: dict | None = None):
        """As a browser sends this form, from the page it stands on."""
        if form.method == "get":
            return self.client.get(form.action, params=data)
        if form.multipart and not files:
            files = {"photo": ("", b"", "application/octet-stream")}
        return self.client.post(form.action, data=data, files=files)


def open_house(client: TestClient, db: Session, cast: people.Cast) -> House:
    """Ada has one of everything; Dora, her sister, has nothing yet and is on the conference too."""
    ready = situations.one_of_everything(db, cast)
    dora = _add_dora(db, cast)
    _answer_bens_challenge(db, cast)
    house = House(client, cast, ready, client.app.state.settings.home)
    house.doors["tablet"] = _hand_over_by_form(house)
    for who, child in (("child", cast.ada), ("older child", cast.ben), ("oldest child", dora)):
        people.hand_over(client, db, cast, child)
        house.doors[who] = dict(client.cookies)
    for who in ("priya", "ruth", "sam", "lowe"):
        house.doors[who] = dict(people.sign_in(client, getattr(cast, who)).cookies)
    house.doors["nobody"] = _strangers_cookies(client)
    house.keep()
    return house


def _add_dora(db: Session, cast: people.Cast) -> people.Child:
    dora = people.add_child(db, db.get_one(people.Family, cast.ada.family_id), "K-1003", "Dora", 14)
    people.allocate(db, cast.priya, dora, Role.SOCIAL_WORKER)
    people.allocate(db, cast.ruth, dora, Role.CONFERENCE_CHAIR)
    put_child_on(db, people.SCENE, conference=cast.conference, child=dora)
    people.pack_for(db, cast, dora)
    return dora


def _answer_bens_challenge(db: Session, cast: people.Cast) -> None:
    [bens] = challenges_of(db, cast.conference.id, cast.ben.id)
    answer_challenge(db, cast.actor(cast.priya), challenge=bens, answer="I will see him.")
    db.commit()


def _strangers_cookies(client: TestClient) -> dict:
    client.cookies.clear()
    client.get("/e")
    return dict(client.cookies)


def _hand_over_by_form(house: House) -> dict:
    client = people.sign_in(house.client, house.cast.priya)
    page = client.get("/practitioner/families/FM-1001/hand-over")
    form = next(one for one in Page(str(page.url.path), page.text).forms if one.action.endswith("/hand-over"))
    assert house.send(form, form.filled() | {"room": ["me"]}).status_code == 303
    return dict(client.cookies)


def pages_of(house: House, who: str) -> list[str]:
    """The addresses a person could be on: the route walk, filled in for each child."""
    if who in {"nobody", "tablet"}:
        return OPEN if who == "nobody" else TABLET
    paths = [found.path for found in walk(house.client.app) if "GET" in found.methods]
    if who.endswith("child"):
        from tests.rules.test_every_response import child_pages

        return ["/sit/who", *child_pages()]
    children = (house.cast.ada, house.cast.ben)
    mine = [path for path in paths if path.startswith("/practitioner") and not path.endswith((".png", ".json", "/photo"))]
    found = [house.ready.address(path, child) for child in children for path in mine]
    return list(dict.fromkeys([*found, *(address.replace("K-1001", "K-1003") for address in found if "K-1001" in address)]))


def forms_of(house: House, who: str) -> list[PageForm]:
    """Every form on every page this person can open."""
    found = []
    house.put_back(who)
    for address in pages_of(house, who):
        answer = house.client.get(address)
        if answer.status_code in {200, 423} and answer.headers["content-type"].startswith("text/html"):
            found += Page(address, answer.text).forms
    return found
