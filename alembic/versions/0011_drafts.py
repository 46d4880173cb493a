"""what an adult typed and has not sent, forms that were sent once, and who is on duty for signals."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_drafts()
    op.create_table(
        "sent_form",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("showing", sa.String(), nullable=False),
        sa.Column("then", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_form")),
        sa.UniqueConstraint("mark", name=op.f("uq_sent_form_mark")),
    )
    op.create_index(op.f("ix_sent_form_showing"), "sent_form", ["showing"])
    op.add_column("practitioner", sa.Column("duty", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("practitioner", sa.Column("shortcuts", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.add_column("signal", sa.Column("escalated_at", app.kit.columns.UtcDateTime(timezone=True), nullable=True))
    op.add_column("conference_child", sa.Column("version", sa.Integer(), nullable=False, server_default="0"))


def _make_drafts() -> None:
    op.create_table(
        "adult_draft",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("fields", app.kit.columns.Sealed(), nullable=True),
        sa.Column("typed_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_adult_draft_child_id")),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f("fk_adult_draft_practitioner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adult_draft")),
        sa.UniqueConstraint("id", "child_id", name=op.f("uq_adult_draft_id_child_id")),
        sa.UniqueConstraint("practitioner_id", "page", "form", name=op.f("uq_adult_draft_practitioner_id_page_form")),
    )
    op.create_index(op.f("ix_adult_draft_child_id"), "adult_draft", ["child_id"])


def downgrade() -> None:
    for table, column in (
        ("conference_child", "version"), ("signal", "escalated_at"), ("practitioner", "shortcuts"), ("practitioner", "duty"),
    ):
        op.drop_column(table, column)
    op.drop_table("sent_form")
    op.drop_table("adult_draft")
