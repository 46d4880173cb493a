"""Runs migrations on the engine it is handed, or on the one the settings name."""

from alembic import context
from app.kit.database import make_engine
from app.settings import settings
from app.tables import metadata

engine = context.config.attributes.get("engine") or make_engine(settings().engine_url)

with engine.connect() as connection:
    context.configure(
        connection=connection, target_metadata=metadata, render_as_batch=True, compare_type=True,
    )  # fmt: skip
    with context.begin_transaction():
        context.run_migrations()
