"""copies looked through and asked for together; and when somebody wrote their PIN or password again."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ("copy_look",)


def upgrade() -> None:
    op.create_table(
        "copy_look",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("mark", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_copy_look_child_id")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_copy_look_conference_id")),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f("fk_copy_look_practitioner_id")),
        sa.ForeignKeyConstraint(["parent_id", "child_id"], ["parent.id", "parent.child_id"], name=op.f("fk_copy_look_parent_id_child_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_copy_look")),
        sa.UniqueConstraint("id", "child_id", name=op.f("uq_copy_look_id_child_id")),
    )
    op.create_index(op.f("ix_copy_look_child_id"), "copy_look", ["child_id"])
    op.create_index(op.f("ix_copy_look_conference_id"), "copy_look", ["conference_id"])
    op.create_table(
        "copy_order",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.Column("look_id", sa.Uuid(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("made_at", app.kit.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("taken_at", app.kit.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("file", app.kit.columns.Sealed(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_copy_order_child_id")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_copy_order_conference_id")),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f("fk_copy_order_practitioner_id")),
        sa.ForeignKeyConstraint(["parent_id", "child_id"], ["parent.id", "parent.child_id"], name=op.f("fk_copy_order_parent_id_child_id")),
        sa.ForeignKeyConstraint(["look_id", "child_id"], ["copy_look.id", "copy_look.child_id"], name=op.f("fk_copy_order_look_id_child_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_copy_order")),
        sa.UniqueConstraint("id", "child_id", name=op.f("uq_copy_order_id_child_id")),
    )
    op.create_index(op.f("ix_copy_order_child_id"), "copy_order", ["child_id"])
    op.create_index(op.f("ix_copy_order_conference_id"), "copy_order", ["conference_id"])
    op.add_column("practitioner_session", sa.Column("confirmed_at", app.kit.columns.UtcDateTime(timezone=True), nullable=True))
    guard(op, TABLES)


def downgrade() -> None:
    unguard(op, TABLES)
    op.drop_column("practitioner_session", "confirmed_at")
    op.drop_table("copy_order")
    op.drop_table("copy_look")
