"""what other agencies were asked and sent."""

import sqlalchemy as sa

import app.kit.columns
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

TABLE = "contribution_ask"
PEOPLE = (("asked_by", False), ("practitioner_id", True), ("closed_by", True))


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", app.kit.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("text", app.kit.columns.Sealed(), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("by_on", sa.Date(), nullable=True),
        sa.Column("conference_id", sa.Uuid(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("observation_id", sa.Uuid(), nullable=True),
        sa.Column("nothing_because", app.kit.columns.Sealed(), nullable=True),
        *(sa.Column(name, sa.Uuid(), nullable=empty) for name, empty in PEOPLE),
        *(
            sa.ForeignKeyConstraint([name], ["practitioner.id"], name=op.f(f"fk_{TABLE}_{name}"))
            for name, _empty in PEOPLE
        ),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f(f"fk_{TABLE}_child_id")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f(f"fk_{TABLE}_conference_id")),
        sa.ForeignKeyConstraint(
            ["observation_id", "child_id"], ["observation.id", "observation.child_id"],
            name=op.f(f"fk_{TABLE}_observation_id_child_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
        sa.UniqueConstraint("id", "child_id", name=op.f(f"uq_{TABLE}_id_child_id")),
    )  # fmt: skip
    for column in ("child_id", "practitioner_id"):
        op.create_index(op.f(f"ix_{TABLE}_{column}"), TABLE, [column])


def downgrade() -> None:
    op.drop_table(TABLE)
