"""who approved which edition of the questions."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ("content_approval",)


def upgrade() -> None:
    op.create_table(
        "content_approval",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("job_title", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_content_approval")),
    )
    op.create_index(op.f("ix_content_approval_edition"), "content_approval", ["edition"])
    guard(op, TABLES)


def downgrade() -> None:
    unguard(op, TABLES)
    op.drop_table("content_approval")
