"""changes in a family and what stands on another child's record."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ("cross_reference", "statement_about")
"""written once: guarded by triggers as in 0002"""


def upgrade() -> None:
    _make("hear_again", "noted_by", [
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("noted_by", sa.Uuid(), nullable=True),
        sa.Column("refused_on", sa.Date(), nullable=True),
        sa.Column("refused_by", sa.Uuid(), nullable=True),
        sa.Column("reason", app.kit.columns.Sealed(), nullable=True),
        sa.ForeignKeyConstraint(["refused_by"], ["practitioner.id"], name=op.f("fk_hear_again_refused_by")),
        sa.UniqueConstraint("child_id", "kind", "happened_on", name=op.f("uq_hear_again_child_id_kind_happened_on")),
    ])
    _make("cross_reference", "practitioner_id", [
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.UniqueConstraint("token", name=op.f("uq_cross_reference_token")),
    ])
    _make("statement_about", "practitioner_id", [
        sa.Column("response_id", sa.Uuid(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["response_id", "child_id"], ["response.id", "response.child_id"],
            name=op.f("fk_statement_about_response_id_child_id"),
        ),
        sa.UniqueConstraint("token", name=op.f("uq_statement_about_token")),
    ])
    op.create_index(op.f("ix_statement_about_response_id"), "statement_about", ["response_id"])
    guard(op, TABLES)


def _make(table: str, writer: str, columns: list) -> None:
    """A table about one child, with who wrote it."""
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f(f"fk_{table}_child_id")),
        sa.ForeignKeyConstraint([writer], ["practitioner.id"], name=op.f(f"fk_{table}_{writer}")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("id", "child_id", name=op.f(f"uq_{table}_id_child_id")),
    )
    op.create_index(op.f(f"ix_{table}_child_id"), table, ["child_id"])


def downgrade() -> None:
    unguard(op, TABLES)
    for table in (*TABLES, "hear_again"):
        op.drop_table(table)
