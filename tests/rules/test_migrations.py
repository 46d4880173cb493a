"""The database people have is the one the models describe, up, down and up again, on both engines."""

import importlib.util
from pathlib import Path

import pytest
from alembic.util.exc import CommandError
from sqlalchemy import inspect

from alembic import command
from app.kit.database import make_engine, wrong_pragmas
from app.migrate import config_for, migrate, unmigrate
from app.tables import insert_only
from tests import postgres

VERSIONS = Path(__file__).parents[2] / "alembic" / "versions"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request, tmp_path):
    url = f"sqlite:///{tmp_path / 'new.db'}"
    if request.param == "postgresql":
        url = postgres.fresh_database(request.getfixturevalue("postgres_url"))
    engine = make_engine(url)
    yield engine
    engine.dispose()


def test_the_migrations_make_exactly_the_models(empty):
    migrate(empty)
    try:
        command.check(config_for(empty))
    except CommandError as error:
        pytest.fail(f"write a migration: {error}")


def test_up_down_and_up_again(empty):
    migrate(empty)
    tables = set(inspect(empty).get_table_names())
    unmigrate(empty)
    assert set(inspect(empty).get_table_names()) <= {"alembic_version"}
    migrate(empty)
    assert set(inspect(empty).get_table_names()) == tables


def test_the_migrations_guard_every_table_that_is_written_once():
    guarded = [table for file in sorted(VERSIONS.glob("0*.py")) for table in _tables_of(file)]
    assert sorted(guarded) == insert_only()


def _tables_of(file: Path) -> tuple[str, ...]:
    spec = importlib.util.spec_from_file_location(file.stem, file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, "TABLES", ())


def test_the_database_is_opened_safely(empty):
    migrate(empty)
    assert wrong_pragmas(empty) == []
