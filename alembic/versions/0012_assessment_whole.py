"""a child's own assessment, whole: where a worker thinks a parent or carer stands with changing."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

TABLES = ("change_note",)


def upgrade() -> None:
    op.create_table(
        "change_note",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=False),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("note", app.kit.columns.Sealed(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_change_note_child_id")),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f("fk_change_note_practitioner_id")),
        sa.ForeignKeyConstraint(
            ["parent_id", "child_id"], ["parent.id", "parent.child_id"], name=op.f("fk_change_note_parent_id_child_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_note")),
        sa.UniqueConstraint("id", "child_id", name=op.f("uq_change_note_id_child_id")),
    )
    for column in ("child_id", "parent_id"):
        op.create_index(op.f(f"ix_change_note_{column}"), "change_note", [column])
    guard(op, TABLES)


def downgrade() -> None:
    unguard(op, TABLES)
    op.drop_table("change_note")
