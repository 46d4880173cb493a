"""envelopes: what a tablet without signal may add."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ("form_edition", "sealed_item", "sealed_look")
"""written once: guarded by triggers as in 0002"""
MADE = ("form_edition", "envelope", "sealed_item", "sealed_look", "draft")


def moment(name: str, nullable: bool = True) -> sa.Column:
    return sa.Column(name, app.kit.columns.UtcDateTime(timezone=True), nullable=nullable)


def words(name: str) -> sa.Column:
    return sa.Column(name, sa.String(), nullable=False)


def number(name: str) -> sa.Column:
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    op.create_table(
        "form_edition", sa.Column("id", sa.Uuid(), nullable=False), moment("created_at", False), words("form_version"),
        words("band"), words("language"), sa.Column("shown", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_edition")),
        sa.UniqueConstraint("form_version", "band", "language", name=op.f("uq_form_edition_form_version_band_language")),
    )  # fmt: skip
    _make("envelope", {"sitting_id": "sitting"}, [
        sa.Column("device_id", sa.Uuid(), nullable=True), sa.Column("made_by", sa.Uuid(), nullable=True),
        words("capability_hash"), words("label"), words("sealing_key_id"), moment("accepts_until", False),
        number("waiting"), moment("heard_at"),
        sa.ForeignKeyConstraint(["made_by"], ["practitioner.id"], name=op.f("fk_envelope_made_by")),
        sa.UniqueConstraint("capability_hash", name=op.f("uq_envelope_capability_hash")),
    ])  # fmt: skip
    _make("sealed_item", {"envelope_id": "envelope"}, [
        number("seq"), words("digest"), number("size"), words("form_version"), words("state"), words("reason"),
        words("sort"), words("form_key"), moment("arrived_at", False), moment("given_at", False), moment("device_at"),
        sa.Column("opened", sa.Boolean(), nullable=False), sa.Column("raw", app.kit.columns.Sealed(), nullable=True),
        sa.Column("response_id", sa.Uuid(), nullable=True), words("signature"),
        _same_child("sealed_item", "response_id", "response"),
        sa.UniqueConstraint("envelope_id", "seq", "digest", name=op.f("uq_sealed_item_envelope_id_seq_digest")),
    ])  # fmt: skip
    _make("sealed_look", {"item_id": "sealed_item"}, [
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f("fk_sealed_look_practitioner_id")),
        sa.UniqueConstraint("item_id", "practitioner_id", name=op.f("uq_sealed_look_item_id_practitioner_id")),
    ], pointed_at=False)  # fmt: skip
    _make("draft", {"envelope_id": "envelope"}, [
        words("key"), number("seq"), words("path"), sa.Column("text", app.kit.columns.Sealed(), nullable=True),
        moment("typed_at", False), moment("ended_at"),
        sa.UniqueConstraint("envelope_id", "key", name=op.f("uq_draft_envelope_id_key")),
    ], index=False)  # fmt: skip
    op.add_column("child_session", sa.Column("envelope_id", sa.Uuid(), nullable=True))
    guard(op, TABLES)


def _make(table: str, of: dict[str, str], more: list, pointed_at: bool = True, index: bool = True) -> None:
    """A table about one child and one row of theirs."""
    [(column, target)] = of.items()
    named = [sa.UniqueConstraint("id", "child_id", name=op.f(f"uq_{table}_id_child_id"))] if pointed_at else []
    op.create_table(
        table, sa.Column("id", sa.Uuid(), nullable=False), moment("created_at", False),
        sa.Column("child_id", sa.Uuid(), nullable=False), sa.Column(column, sa.Uuid(), nullable=False), *more, *named,
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f(f"fk_{table}_child_id")),
        _same_child(table, column, target), sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )  # fmt: skip
    for indexed in ("child_id", column) if index else ("child_id",):
        op.create_index(op.f(f"ix_{table}_{indexed}"), table, [indexed])


def _same_child(table: str, column: str, of: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_child_id")
    return sa.ForeignKeyConstraint([column, "child_id"], [f"{of}.id", f"{of}.child_id"], name=name)


def downgrade() -> None:
    unguard(op, TABLES)
    op.drop_column("child_session", "envelope_id")
    for table in reversed(MADE):
        op.drop_table(table)
