"""another device than the worker's tablet: asked for with a note on risk, and what was said to it."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ("own_device_answer", "own_device_request")


def upgrade() -> None:
    op.create_table(
        "own_device_request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("sitting_id", sa.Uuid(), nullable=False),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.Column("whose", app.kit.columns.Sealed(), nullable=True),
        sa.Column("safety", app.kit.columns.Sealed(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_own_device_request_child_id")),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f("fk_own_device_request_practitioner_id")),
        sa.ForeignKeyConstraint(["sitting_id", "child_id"], ["sitting.id", "sitting.child_id"], name=op.f("fk_own_device_request_sitting_id_child_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_device_request")),
        sa.UniqueConstraint("id", "child_id", name=op.f("uq_own_device_request_id_child_id")),
    )
    op.create_index(op.f("ix_own_device_request_child_id"), "own_device_request", ["child_id"])
    op.create_index(op.f("ix_own_device_request_sitting_id"), "own_device_request", ["sitting_id"])
    op.create_table(
        "own_device_answer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("note", app.kit.columns.Sealed(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_own_device_answer_child_id")),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f("fk_own_device_answer_practitioner_id")),
        sa.ForeignKeyConstraint(["request_id", "child_id"], ["own_device_request.id", "own_device_request.child_id"], name=op.f("fk_own_device_answer_request_id_child_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_device_answer")),
        sa.UniqueConstraint("id", "child_id", name=op.f("uq_own_device_answer_id_child_id")),
    )
    op.create_index(op.f("ix_own_device_answer_child_id"), "own_device_answer", ["child_id"])
    op.create_index(op.f("ix_own_device_answer_request_id"), "own_device_answer", ["request_id"])
    guard(op, TABLES)


def downgrade() -> None:
    unguard(op, TABLES)
    op.drop_table("own_device_answer")
    op.drop_table("own_device_request")
