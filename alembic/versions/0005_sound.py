"""sound: recordings, their writing out, and voices for prompts."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ("transcript", "voice")
"""written once: guarded by triggers as in 0002"""


def upgrade() -> None:
    op.add_column("media", sa.Column("milliseconds", sa.Integer(), nullable=False, server_default="0"))
    _make_transcript()
    _make_voice()
    guard(op, TABLES)


def _make_transcript() -> None:
    op.create_table(
        "transcript",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("response_id", sa.Uuid(), nullable=False),
        sa.Column("text", app.kit.columns.Sealed(), nullable=True),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_transcript_child_id")),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f("fk_transcript_practitioner_id")),
        sa.ForeignKeyConstraint(
            ["response_id", "child_id"], ["response.id", "response.child_id"],
            name=op.f("fk_transcript_response_id_child_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transcript")),
        sa.UniqueConstraint("id", "child_id", name=op.f("uq_transcript_id_child_id")),
    )
    for column in ("child_id", "response_id"):
        op.create_index(op.f(f"ix_transcript_{column}"), "transcript", [column])


def _make_voice() -> None:
    texts = ("key", "language", "wording", "reader", "type", "digest")
    op.create_table(
        "voice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in texts),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f("fk_voice_practitioner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voice")),
    )
    for column in ("key", "language"):
        op.create_index(op.f(f"ix_voice_{column}"), "voice", [column])


def downgrade() -> None:
    unguard(op, TABLES)
    for table in TABLES:
        op.drop_table(table)
    op.drop_column("media", "milliseconds")
