"""work with a child closed, or taken up again, as a record of its own."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ("case_change",)


def upgrade() -> None:
    op.create_table(
        "case_change",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.Column("reason", app.kit.columns.Sealed(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_case_change_child_id")),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f("fk_case_change_practitioner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_change")),
        sa.UniqueConstraint("id", "child_id", name=op.f("uq_case_change_id_child_id")),
    )
    op.create_index(op.f("ix_case_change_child_id"), "case_change", ["child_id"])
    guard(op, TABLES)


def downgrade() -> None:
    unguard(op, TABLES)
    op.drop_table("case_change")
