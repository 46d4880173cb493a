"""evidence of an action, texts that were replaced, core groups in parts, and which answers a reading back was about."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

TABLES = ("replaced_text", "read_back_about")
PLACES = {"section_id": "section", "outcome_id": "outcome", "action_id": "action"}


def upgrade() -> None:
    with op.batch_alter_table("action") as action:
        for column in _written():
            action.add_column(column)
        action.create_foreign_key(op.f("fk_action_written_by"), "practitioner", ["written_by"], ["id"])
    with op.batch_alter_table("core_group") as group:
        for name in ("done_since", "what_next"):
            group.add_column(sa.Column(name, app.kit.columns.Sealed(), nullable=True))
    op.add_column("read_back", sa.Column("wish", sa.String(), nullable=False, server_default=""))
    _places(PLACES)
    _make("replaced_text", PLACES, [
        sa.Column("version", sa.Integer(), nullable=False), sa.Column("stood", app.kit.columns.Sealed(), nullable=True),
        *_written(), sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        *(_practitioner("replaced_text", name) for name in ("written_by", "practitioner_id")),
        sa.CheckConstraint(_one_of(*PLACES), name=op.f("ck_replaced_text_one_place")),
        sa.UniqueConstraint("id", "child_id", name=op.f("uq_replaced_text_id_child_id")),
        *(sa.UniqueConstraint(name, "version", name=op.f(f"uq_replaced_text_{name}_version")) for name in PLACES),
    ])  # fmt: skip
    about = {"read_back_id": "read_back", "response_id": "response"}
    unique = sa.UniqueConstraint("read_back_id", "response_id", name=op.f("uq_read_back_about_read_back_id_response_id"))
    _make("read_back_about", about, [unique], needed=True)
    guard(op, TABLES)


def _places(places: dict[str, str], *, back: bool = False) -> None:
    """SQLite makes the table of attachments anew, and its triggers with it."""
    unguard(op, ("attachment",))
    with op.batch_alter_table("attachment") as attachment:
        attachment.drop_constraint(op.f("ck_attachment_one_place"), type_="check")
        if not back:
            attachment.add_column(sa.Column("action_id", sa.Uuid(), nullable=True))
            attachment.create_foreign_key(op.f("fk_attachment_action_id_child_id"), "action", ["action_id", "child_id"], ["id", "child_id"])
            attachment.create_index(op.f("ix_attachment_action_id"), ["action_id"])
        else:
            attachment.drop_index(op.f("ix_attachment_action_id"))
            attachment.drop_constraint(op.f("fk_attachment_action_id_child_id"), type_="foreignkey")
            attachment.drop_column("action_id")
        attachment.create_check_constraint(op.f("ck_attachment_one_place"), _one_of(*places))
    guard(op, ("attachment",))


def _one_of(*columns: str) -> str:
    return " + ".join(f"(CASE WHEN {column} IS NULL THEN 0 ELSE 1 END)" for column in columns) + " = 1"


def _written() -> tuple[sa.Column, ...]:
    return (
        sa.Column("written_by", sa.Uuid(), nullable=True),
        sa.Column("written_at", app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    )


def _practitioner(table: str, name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([name], ["practitioner.id"], name=op.f(f"fk_{table}_{name}"))


def _make(table: str, points: dict[str, str], more: list, *, needed: bool = False) -> None:
    """A table about one child; what it points at is a row of the same child."""
    keys = [
        sa.ForeignKeyConstraint([name, "child_id"], [f"{of}.id", f"{of}.child_id"], name=op.f(f"fk_{table}_{name}_child_id"))
        for name, of in points.items()
    ]
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        *(sa.Column(name, sa.Uuid(), nullable=not needed) for name in points),
        *more, *keys,
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f(f"fk_{table}_child_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )  # fmt: skip
    for column in ("child_id", *points):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def downgrade() -> None:
    unguard(op, TABLES)
    for table in TABLES:
        op.drop_table(table)
    _places({name: PLACES[name] for name in ("section_id", "outcome_id")}, back=True)
    unguard(op, ("read_back",))
    with op.batch_alter_table("read_back") as read:
        read.drop_column("wish")
    guard(op, ("read_back",))
    with op.batch_alter_table("core_group") as group:
        for name in ("what_next", "done_since"):
            group.drop_column(name)
    with op.batch_alter_table("action") as action:
        action.drop_constraint(op.f("fk_action_written_by"), type_="foreignkey")
        for name in ("written_at", "written_by"):
            action.drop_column(name)
