"""For migrations: the database itself refuses to change or delete a row of these tables (triggers as in migration 0002)."""

from collections.abc import Iterable
from itertools import product
from typing import Any

ACTS = ("update", "delete")


def guard(op: Any, tables: Iterable[str]) -> None:
    """`op` is alembic's. On PostgreSQL the function `refuse_change` of migration 0002 must be there."""
    for table, act in product(tables, ACTS):
        op.execute(_refuse(op.get_bind().dialect.name, table, act))


def unguard(op: Any, tables: Iterable[str]) -> None:
    on = op.get_bind().dialect.name == "postgresql"
    for table, act in product(tables, ACTS):
        op.execute(f'DROP TRIGGER "{table}_refuses_{act}"' + (f' ON "{table}"' if on else ""))


def _refuse(engine: str, table: str, act: str) -> str:
    head = f'CREATE TRIGGER "{table}_refuses_{act}" BEFORE {act.upper()} ON "{table}"'
    if engine == "postgresql":
        return f"{head} FOR EACH ROW EXECUTE FUNCTION refuse_change()"
    return f"{head} BEGIN SELECT RAISE(ABORT, '{table} is written once'); END"
