"""read back, advocacy and what a child is to be told."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op
from app.kit.written_once import guard, unguard

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

# In the order they can be made; `told_from` points at the others.
TABLES = ("promised_telling", "letter", "told_from", "read_back", "advocacy_offer")


def upgrade() -> None:
    _make("promised_telling", [
        *_practitioners("promised_telling", "made_by", "teller_id"), *_same("promised_telling", {"response_id": "response"}),
        sa.Column("by_on", sa.Date(), nullable=False), sa.Column("method", sa.String(), nullable=False), _sealed("what"),
    ], "response_id")
    _make("letter", [
        *_practitioners("letter", "practitioner_id"), *map(_sealed, ("about", "did", "could_not")),
        sa.Column("pictures", sa.JSON(), nullable=False),
    ])
    told = {"telling_id": "telling", "promised_telling_id": "promised_telling", "letter_id": "letter"}
    _make("told_from", _same("told_from", told, needed=("telling_id",)), *told, one_child=False)
    _make("read_back", [
        *_practitioners("read_back", "practitioner_id"), *_conference("read_back"), sa.Column("read_on", sa.Date(), nullable=False),
        sa.Column("right", sa.String(), nullable=False), *map(_sealed, ("child_said", "put_right")),
    ], "conference_id")
    _make("advocacy_offer", [
        *_practitioners("advocacy_offer", "practitioner_id"), *_conference("advocacy_offer"),
        sa.Column("said_on", sa.Date(), nullable=False), sa.Column("result", sa.String(), nullable=False), _sealed("note"),
    ], "conference_id")
    guard(op, TABLES)


def _sealed(name: str) -> sa.Column:
    return sa.Column(name, app.kit.columns.Sealed(), nullable=True)


def _practitioners(table: str, *columns: str) -> list:
    keys = [sa.ForeignKeyConstraint([name], ["practitioner.id"], name=op.f(f"fk_{table}_{name}")) for name in columns]
    return [*(sa.Column(name, sa.Uuid(), nullable=False) for name in columns), *keys]


def _same(table: str, columns: dict[str, str], needed: tuple[str, ...] = ()) -> list:
    """Pointers at rows of the same child."""
    keys = [
        sa.ForeignKeyConstraint([name, "child_id"], [f"{of}.id", f"{of}.child_id"], name=op.f(f"fk_{table}_{name}_child_id"))
        for name, of in columns.items()
    ]
    return [*(sa.Column(name, sa.Uuid(), nullable=name not in needed) for name in columns), *keys]


def _conference(table: str) -> list:
    key = sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f(f"fk_{table}_conference_id"))
    return [sa.Column("conference_id", sa.Uuid(), nullable=True), key]


def _make(table: str, columns: list, *indexed: str, one_child: bool = True) -> None:
    unique = [sa.UniqueConstraint("id", "child_id", name=op.f(f"uq_{table}_id_child_id"))] if one_child else []
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f(f"fk_{table}_child_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        *unique,
    )
    for column in ("child_id", *indexed):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def downgrade() -> None:
    unguard(op, TABLES)
    for table in ("told_from", "promised_telling", "letter", "read_back", "advocacy_offer"):
        op.drop_table(table)
