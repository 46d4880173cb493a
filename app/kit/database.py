"""The engine: one writer at a time on SQLite, full durability, foreign keys on, checked at start."""

import threading
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from app.kit.errors import Busy

PRAGMAS = {
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", 2),
    "foreign_keys": ("ON", 1),
    "busy_timeout": ("5000", 5000),
    "trusted_schema": ("OFF", 0),
    "secure_delete": ("ON", 1),
}
LOCK_SECONDS = 5.0


def make_engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True)
    Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, pool_size=20, max_overflow=30, connect_args={"check_same_thread": False})
    _one_writer(engine)
    return engine


def _one_writer(engine: Engine) -> None:
    """Every transaction takes the write lock at BEGIN: a deferred one fails with "database is locked"
    when two read-then-write transactions meet, and SQLite's own back-off makes long tails."""
    lock = threading.Lock()

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        for name, (value, _expected) in PRAGMAS.items():
            connection.execute(f"PRAGMA {name}={value}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if not connection.info.get("writing") and not lock.acquire(timeout=LOCK_SECONDS):
            raise Busy()
        connection.info["writing"] = True
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        except DBAPIError as error:
            raise Busy() from error

    @event.listens_for(engine, "checkin")
    def checkin(_: Any, record: Any) -> None:
        if record.info.pop("writing", False):
            lock.release()


def wrong_pragmas(engine: Engine) -> list[str]:
    """The settings that did not take, each as `name is x, not y`; empty on PostgreSQL with safe settings."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS}
            return [f"{n} is {found[n]}, not {want}" for n, (_, want) in PRAGMAS.items() if found[n] != want]
        found = {name: connection.execute(text(f"SHOW {name}")).scalar() for name in ("fsync", "synchronous_commit")}
        return [f"{name} is {value}, not on" for name, value in found.items() if value != "on"]


def take_turn(db: Session) -> None:
    """Queue for the one place where rows must follow each other without a gap (the trail)."""
    if db.get_bind().dialect.name == "postgresql":
        db.connection().execute(text("SELECT pg_advisory_xact_lock(4863682)"))


def can_write(engine: Engine) -> bool:
    """True when a table can be made and taken back now."""
    with engine.connect() as connection, connection.begin() as transaction:
        connection.execute(text("CREATE TABLE readiness_probe (n integer)"))
        transaction.rollback()
    return True
