"""the true day of direct work, where a tablet brought it in later."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ("sitting_day",)


def upgrade() -> None:
    op.create_table(
        "sitting_day",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("sitting_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_sitting_day_child_id")),
        sa.ForeignKeyConstraint(
            ["sitting_id", "child_id"], ["sitting.id", "sitting.child_id"], name=op.f("fk_sitting_day_sitting_id_child_id")
        ),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f("fk_sitting_day_practitioner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sitting_day")),
    )
    for column in ("child_id", "sitting_id"):
        op.create_index(op.f(f"ix_sitting_day_{column}"), "sitting_day", [column])
    guard(op, TABLES)


def downgrade() -> None:
    unguard(op, TABLES)
    op.drop_table("sitting_day")
