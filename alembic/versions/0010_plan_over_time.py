"""categories, core groups, progress, endings and the dates they rest on."""

from datetime import UTC, datetime
from uuid import uuid4

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ("enquiry", "plan_category", "plan_ending", "progress")
"""written once: guarded by triggers as in 0002"""
MADE = (*TABLES, "core_group")
PLAN = sa.table("plan", sa.column("id", sa.Uuid()), sa.column("child_id", sa.Uuid()), sa.column("started_on", sa.Date()), sa.column("category", sa.String()))
CATEGORY = sa.table(
    "plan_category", sa.column("id", sa.Uuid()), sa.column("created_at", app.kit.columns.UtcDateTime(timezone=True)),
    sa.column("child_id", sa.Uuid()), sa.column("plan_id", sa.Uuid()), sa.column("categories", sa.JSON()),
    sa.column("from_on", sa.Date()), sa.column("at", sa.String()),
)  # fmt: skip


def upgrade() -> None:
    _make("plan_category", {"plan_id": "plan"}, [
        sa.Column("plan_id", sa.Uuid(), nullable=False), sa.Column("categories", sa.JSON(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False), sa.Column("at", sa.String(), nullable=False),
        _words("reason"), _who("practitioner_id", nullable=True),
    ], by=("practitioner_id",))  # fmt: skip
    _make("core_group", {"plan_id": "plan"}, [
        sa.Column("plan_id", sa.Uuid(), nullable=False), sa.Column("planned_on", sa.Date(), nullable=False), _who("planned_by"),
        sa.Column("held_on", sa.Date(), nullable=True), sa.Column("came", sa.JSON(), nullable=False), _words("came_note"),
        sa.Column("voice", sa.String(), nullable=False), _words("voice_note"), _words("notes"), _words("not_held"),
        _who("written_by", nullable=True), sa.Column("written_at", app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    ], by=("planned_by", "written_by"))  # fmt: skip
    _make("progress", {"outcome_id": "outcome"}, [
        sa.Column("outcome_id", sa.Uuid(), nullable=False), sa.Column("kind", sa.String(), nullable=False),
        sa.Column("noted_on", sa.Date(), nullable=False), _words("said_by"), _words("text"), _who("practitioner_id"),
    ], by=("practitioner_id",))  # fmt: skip
    _make("plan_ending", {"plan_id": "plan", "response_id": "response", "observation_id": "observation"}, [
        sa.Column("plan_id", sa.Uuid(), nullable=False), sa.Column("kind", sa.String(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=False), _words("reason"), sa.Column("response_id", sa.Uuid(), nullable=True),
        sa.Column("observation_id", sa.Uuid(), nullable=True), sa.Column("voice_on", sa.Date(), nullable=True),
        sa.Column("stands", sa.String(), nullable=False), _words("going_on_reason"), _who("practitioner_id"),
        sa.UniqueConstraint("plan_id", name=op.f("uq_plan_ending_plan_id")),
    ], by=("practitioner_id",), indexed=())  # fmt: skip
    _make("enquiry", {}, [
        sa.Column("strategy_discussion_on", sa.Date(), nullable=False), _words("note"), _who("practitioner_id"),
    ], by=("practitioner_id",))  # fmt: skip
    _keep_each_category()
    op.drop_column("plan", "category")
    guard(op, TABLES)


def _make(table: str, points: dict[str, str], more: list, by: tuple[str, ...], indexed: tuple[str, ...] | None = None) -> None:
    """A table about one child. `points` are columns that point at rows of theirs, `by` at practitioners."""
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        *more,
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f(f"fk_{table}_child_id")),
        *(sa.ForeignKeyConstraint([one], ["practitioner.id"], name=op.f(f"fk_{table}_{one}")) for one in by),
        *(_same_child(table, one, of) for one, of in points.items()),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("id", "child_id", name=op.f(f"uq_{table}_id_child_id")),
    )
    for column in ("child_id", *(points if indexed is None else indexed)):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _same_child(table: str, column: str, of: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column, "child_id"], [f"{of}.id", f"{of}.child_id"], name=op.f(f"fk_{table}_{column}_child_id"))


def _words(name: str) -> sa.Column:
    return sa.Column(name, app.kit.columns.Sealed(), nullable=True)


def _who(name: str, nullable: bool = False) -> sa.Column:
    return sa.Column(name, sa.Uuid(), nullable=nullable)


def _keep_each_category() -> None:
    """What stood on the plan is its first category; who decided it and why was not written down then."""
    db = op.get_bind()
    for row in db.execute(sa.select(PLAN)).all():
        db.execute(sa.insert(CATEGORY).values(
            id=uuid4(), created_at=datetime.now(UTC), child_id=row.child_id, plan_id=row.id, categories=[row.category],
            from_on=row.started_on, at="start",
        ))  # fmt: skip


def downgrade() -> None:
    """Of several categories the first stays: one column held no more."""
    op.add_column("plan", sa.Column("category", sa.String(), nullable=False, server_default="neglect"))
    db = op.get_bind()
    for row in db.execute(sa.select(CATEGORY).order_by(CATEGORY.c.from_on.desc(), CATEGORY.c.created_at.desc())).all():
        db.execute(sa.update(PLAN).where(PLAN.c.id == row.plan_id).values(category=row.categories[0]))
    unguard(op, TABLES)
    for table in MADE:
        op.drop_table(table)
