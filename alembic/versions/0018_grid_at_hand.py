"""the newest answer of each area, and whether an answer was read, found without going through them all; a brother or sister out of reach."""

import sqlalchemy as sa

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ()


def upgrade() -> None:
    op.create_index("ix_response_newest", "response", ["child_id", "how", "area", "given_at", "activity", "sitting_id", "id"])
    op.create_index("ix_reading_latest", "reading", ["child_id", "practitioner_id", "read_at"])
    op.create_index("ix_allocation_reads", "allocation", ["practitioner_id", "child_id", "role"])
    op.drop_index("ix_allocation_practitioner_id", "allocation")
    op.drop_index("ix_reading_response_id", "reading")
    op.add_column("statement_about", sa.Column("relation", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("statement_about", "relation")
    op.create_index("ix_reading_response_id", "reading", ["response_id"])
    op.create_index("ix_allocation_practitioner_id", "allocation", ["practitioner_id"])
    op.drop_index("ix_allocation_reads", "allocation")
    op.drop_index("ix_reading_latest", "reading")
    op.drop_index("ix_response_newest", "response")
