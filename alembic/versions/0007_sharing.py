"""who may see a child's words."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLES = ("held_back_notice", "parent_decision", "response_wish", "sharing_agreement", "sharing_decision")
"""written once: guarded by triggers as in 0002"""
ITEMS = {"response": "response", "observation": "observation", "section": "section", "outcome": "outcome",
         "analysis": "analysis", "weight": "conference_child"}  # fmt: skip
ONE_ITEM = " + ".join(f"(CASE WHEN {name}_id IS NULL THEN 0 ELSE 1 END)" for name in ITEMS) + " = 1"


def upgrade() -> None:
    _make("response_wish", {"sitting": "sitting"}, [_text("activity"), _text("step"), _text("wish")], by=False)
    _make("sharing_decision", {"response": "response"}, [_text("who"), _text("wish"), _yes("needs_manager"), _sealed("reason")])
    _make(
        "parent_decision", {"parent": "parent"},
        [_text("edition"), _yes("share"), _text("how"), _yes("needs_manager"), _sealed("reason"),
         sa.CheckConstraint(ONE_ITEM, name=op.f("ck_parent_decision_one_item"))],
        may=ITEMS,
    )  # fmt: skip
    one = sa.CheckConstraint(
        "(decision_id IS NULL) <> (parent_decision_id IS NULL)", name=op.f("ck_sharing_agreement_one_decision")
    )
    either = {"decision": "sharing_decision", "parent_decision": "parent_decision"}
    _make("sharing_agreement", {}, [_yes("agreed"), _sealed("note"), one], may=either, found_by=tuple(either))
    _make("held_back_notice", {"parent": "parent"}, [
        sa.Column("conference_id", sa.Uuid(), nullable=False), _yes("safe"), _sealed("reason"),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_held_back_notice_conference_id")),
    ])  # fmt: skip
    op.create_index(op.f("ix_held_back_notice_conference_id"), "held_back_notice", ["conference_id"])
    _make("withheld_term", {}, [
        _sealed("words"), sa.Column("lifted_at", app.kit.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("lifted_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["lifted_by"], ["practitioner.id"], name=op.f("fk_withheld_term_lifted_by")),
    ], may={"parent": "parent"}, found_by=("parent",))  # fmt: skip
    guard(op, TABLES)
    _say_who_a_report_was_for()


def _say_who_a_report_was_for() -> None:
    """SQLite makes the table anew, and its triggers with it."""
    unguard(op, ("report",))
    with op.batch_alter_table("report") as report:
        report.add_column(sa.Column("audience", sa.String(), nullable=False, server_default="professionals"))
        report.add_column(sa.Column("parent_id", sa.Uuid(), nullable=True))
        report.add_column(sa.Column("left_out", sa.JSON(), nullable=False, server_default="[]"))
        report.create_foreign_key(
            op.f("fk_report_parent_id_child_id"), "parent", ["parent_id", "child_id"], ["id", "child_id"]
        )
    guard(op, ("report",))


def _make(table: str, must: dict, more: list, *, may: dict | None = None, found_by: tuple = (), by: bool = True) -> None:
    """A table about one child; what it points at, and `may` point at, is a row of the same child."""
    columns = [sa.Column(f"{name}_id", sa.Uuid(), nullable=False) for name in must]
    columns += [sa.Column(f"{name}_id", sa.Uuid(), nullable=True) for name in may or {}]
    points = [
        sa.ForeignKeyConstraint(
            [f"{name}_id", "child_id"], [f"{of}.id", f"{of}.child_id"], name=op.f(f"fk_{table}_{name}_id_child_id")
        )
        for name, of in {**must, **(may or {})}.items()
    ]
    who = [
        sa.Column("practitioner_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["practitioner_id"], ["practitioner.id"], name=op.f(f"fk_{table}_practitioner_id")),
    ] if by else []
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        *columns, *points, *who, *more,
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f(f"fk_{table}_child_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("id", "child_id", name=op.f(f"uq_{table}_id_child_id")),
    )  # fmt: skip
    for indexed in ("child", *must, *found_by):
        op.create_index(op.f(f"ix_{table}_{indexed}_id"), table, [f"{indexed}_id"])


def _text(name: str) -> sa.Column:
    return sa.Column(name, sa.String(), nullable=False)


def _yes(name: str) -> sa.Column:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _sealed(name: str) -> sa.Column:
    return sa.Column(name, app.kit.columns.Sealed(), nullable=True)


def downgrade() -> None:
    unguard(op, ("report",))
    with op.batch_alter_table("report") as report:
        report.drop_constraint(op.f("fk_report_parent_id_child_id"), type_="foreignkey")
        for column in ("left_out", "parent_id", "audience"):
            report.drop_column(column)
    guard(op, ("report",))
    unguard(op, TABLES)
    for table in ("withheld_term", "held_back_notice", "sharing_agreement", "parent_decision", "sharing_decision", "response_wish"):
        op.drop_table(table)
