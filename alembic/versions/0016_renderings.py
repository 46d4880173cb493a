"""a drawing painted once for papers."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ("rendering",)


def upgrade() -> None:
    op.create_table(
        "rendering",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("drawing_id", sa.Uuid(), nullable=False),
        sa.Column("batches", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("picture", app.kit.columns.Sealed(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_rendering_child_id")),
        sa.ForeignKeyConstraint(
            ["drawing_id", "child_id"], ["drawing.id", "drawing.child_id"], name=op.f("fk_rendering_drawing_id_child_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rendering")),
        sa.UniqueConstraint("drawing_id", "batches", "sheet", "width", name=op.f("uq_rendering_drawing_id_batches_sheet_width")),
    )
    op.create_index(op.f("ix_rendering_child_id"), "rendering", ["child_id"])
    guard(op, TABLES)


def downgrade() -> None:
    unguard(op, TABLES)
    op.drop_table("rendering")
