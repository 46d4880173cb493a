"""wishes and worries said again, and what evidence is about."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ("evidence_tag", "said_tag", "said_tag_use")
"""written once: guarded by triggers as in 0002"""


def upgrade() -> None:
    _make("said_tag", {}, [
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", app.kit.columns.Sealed(), nullable=True),
    ])
    _make("said_tag_use", {"tag_id": "said_tag", "response_id": "response"}, [
        sa.Column("tag_id", sa.Uuid(), nullable=False),
        sa.Column("response_id", sa.Uuid(), nullable=False),
        sa.Column("stands", sa.Boolean(), nullable=False),
    ])
    _make("evidence_tag", {"response_id": "response", "observation_id": "observation"}, [
        sa.Column("response_id", sa.Uuid(), nullable=True),
        sa.Column("observation_id", sa.Uuid(), nullable=True),
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "(response_id IS NULL) <> (observation_id IS NULL)", name=op.f("ck_evidence_tag_one_source")
        ),
    ])
    guard(op, TABLES)


def _make(table: str, points: dict[str, str], more: list) -> None:
    """A table about one child, written by a practitioner; what it points at belongs to the same child."""
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        *more,
        *(
            sa.ForeignKeyConstraint(
                [column, "child_id"], [f"{of}.id", f"{of}.child_id"], name=op.f(f"fk_{table}_{column}_child_id")
            )
            for column, of in points.items()
        ),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f(f"fk_{table}_child_id")),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f(f"fk_{table}_practitioner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("id", "child_id", name=op.f(f"uq_{table}_id_child_id")),
    )
    for indexed in ("child_id", *points):
        op.create_index(op.f(f"ix_{table}_{indexed}"), table, [indexed])


def downgrade() -> None:
    unguard(op, TABLES)
    for table in ("evidence_tag", "said_tag_use", "said_tag"):
        op.drop_table(table)
