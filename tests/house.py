"""One installation with everything in it: who is signed in, what the record holds, and back as it was after each try."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import inspect
from sqlmodel import Session, select
from starlette.testclient import TestClient

from app.access.scoping import child_tables
from app.access.work import open_session
from app.conferences.challenges import answer_challenge, challenges_of
from app.conferences.service import put_child_on
from app.families.models import Family
from app.identity.permissions import Role
from app.kit.columns import Sealed
from app.vault.words import clear_bytes
from tests import people, situations
from tests.forms import Page, PageForm


@dataclass
class House:
    """`doors` holds the cookies of each person who stands at one."""

    client: TestClient
    cast: people.Cast
    ready: situations.Everything
    home: Path
    doors: dict[str, dict] = field(default_factory=dict)
    kept: sqlite3.Connection = field(default_factory=lambda: sqlite3.connect(":memory:", check_same_thread=False))
    rows: frozenset[tuple] = frozenset()

    def keep(self) -> None:
        """Remember the house as it stands now."""
        with sqlite3.connect(self.home / "heard.db") as now:
            now.backup(self.kept)
        self.rows = frozenset(self.plain())

    def put_back(self, who: str) -> None:
        """The house as it was, with this person in it."""
        with sqlite3.connect(self.home / "heard.db") as now:
            self.kept.backup(now)
        self.be(who)

    def be(self, who: str) -> None:
        """Only the person changes."""
        self.client.cookies.clear()
        for name, value in self.doors[who].items():
            self.client.cookies.set(name, value)

    def send(self, form: PageForm, data: dict[str, list[str]], files: list | None = None):
        """As a browser sends this form, from the page it stands on."""
        if form.method == "get":
            return self.client.get(form.action, params=data)
        if form.multipart and files is None:
            files = [("photo", ("", b"", "application/octet-stream"))]
        return self.client.post(form.action, data=data, files=files)

    @contextmanager
    def record(self) -> Iterator[Session]:
        state = self.client.app.state
        with open_session(state.engine, state.keyring, state.settings, "a test looks at the record") as db:
            yield db
            db.rollback()

    def held(self) -> set[bytes]:
        """Everything sealed that came into the record since it was kept, opened."""
        came = {row[0] for row in self.rows ^ set(self.plain())}
        with self.record() as db:
            tables = [table for table in child_tables() if table.__tablename__ in came and sealed_fields(table)]
            rows = [row for table in tables for row in db.exec(select(table))]
            db.info["shown"] = {row.id.hex for row in rows}
            opened = {clear_bytes(row, name) for row in rows for name in sealed_fields(type(row)) if getattr(row, name)}
            return opened | {text for value in opened for text in inside(value)}

    def plain(self) -> list[tuple]:
        """The record table by table, as the database holds it: what is sealed stays so."""
        with sqlite3.connect(self.home / "heard.db") as now:
            tables = [row[0] for row in now.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
            return [(table, *row) for table in tables for row in now.execute(f'SELECT * FROM "{table}"')]


def inside(value: bytes) -> Iterator[bytes]:
    """The texts in a value of several parts, such as a message with the name of who reads it out."""
    with suppress(ValueError):
        yield from _texts(json.loads(value))


def _texts(part: object) -> Iterator[bytes]:
    if isinstance(part, str):
        yield part.encode()
    elif isinstance(part, dict | list):
        for one in part.values() if isinstance(part, dict) else part:
            yield from _texts(one)


def sealed_fields(table: type) -> list[str]:
    return [column.name for column in inspect(table).columns if isinstance(column.type, Sealed)]


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
    people.pack_for(db, cast, cast.ben)  # one that nobody has opened yet, so that it can be declined
    house.keep()
    return house


def _add_dora(db: Session, cast: people.Cast) -> people.Child:
    dora = people.add_child(db, db.get_one(Family, cast.ada.family_id), "K-1003", "Dora", 14)
    people.allocate(db, cast.priya, dora, Role.SOCIAL_WORKER)
    people.allocate(db, cast.ruth, dora, Role.CONFERENCE_CHAIR)
    put_child_on(db, people.SCENE, conference=cast.conference, child=dora)
    people.pack_for(db, cast, dora)
    return dora


def _answer_bens_challenge(db: Session, cast: people.Cast) -> None:
    [bens] = challenges_of(db, cast.conference.id, cast.ben.id)
    answer_challenge(db, cast.actor(cast.priya), challenge=bens, answer="I will see him.")
    db.commit()


def _hand_over_by_form(house: House) -> dict:
    client = people.sign_in(house.client, house.cast.priya)
    page = client.get("/practitioner/families/FM-1001/hand-over")
    form = next(one for one in Page(page.url.path, page.text).forms if one.action.endswith("/hand-over"))
    assert house.send(form, form.filled() | {"room": ["me"]}).status_code == 303
    return dict(client.cookies)


def _strangers_cookies(client: TestClient) -> dict:
    client.cookies.clear()
    client.get("/e")
    return dict(client.cookies)
