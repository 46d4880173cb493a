"""beside the words: translations, structured watching, a worker's own prompts."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ("help_note", "own_prompt", "translation", "words_language")
"""written once: guarded by triggers as in 0002"""
SEEN = ("time_of_day", "heard", "comfort", "carer", "changes")


def upgrade() -> None:
    for column in SEEN:
        op.add_column("observation", sa.Column(column, app.kit.columns.Sealed(), nullable=True))
    _make("words_language", "response_id", "response", [sa.Column("language", sa.String(), nullable=False)])
    _make("translation", "response_id", "response", [
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", app.kit.columns.Sealed(), nullable=True),
        sa.Column("by", app.kit.columns.Sealed(), nullable=True),
        sa.Column("machine", sa.Boolean(), nullable=False),
        sa.Column("checked_by", app.kit.columns.Sealed(), nullable=True),
        sa.UniqueConstraint("id", "child_id", name=op.f("uq_translation_id_child_id")),
    ])
    _make("own_prompt", "sitting_id", "sitting", [
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", app.kit.columns.Sealed(), nullable=True),
        sa.UniqueConstraint("id", "child_id", name=op.f("uq_own_prompt_id_child_id")),
        sa.UniqueConstraint("sitting_id", "number", name=op.f("uq_own_prompt_sitting_id_number")),
    ])
    _make("help_note", "", "", [sa.Column(name, app.kit.columns.Sealed(), nullable=True) for name in ("note", "more")])
    guard(op, TABLES)


def _make(table: str, column: str, of: str, more: list) -> None:
    """A table about one child and, where `column` points at one, a row of theirs; written by a practitioner."""
    points = [
        sa.Column(column, sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            [column, "child_id"], [f"{of}.id", f"{of}.child_id"], name=op.f(f"fk_{table}_{column}_child_id")
        ),
    ] if column else []
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        *points,
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        *more,
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f(f"fk_{table}_child_id")),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f(f"fk_{table}_practitioner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    for indexed in filter(None, ("child_id", column)):
        op.create_index(op.f(f"ix_{table}_{indexed}"), table, [indexed])


def downgrade() -> None:
    unguard(op, TABLES)
    for table in TABLES:
        op.drop_table(table)
    for column in SEEN:
        op.drop_column("observation", column)
