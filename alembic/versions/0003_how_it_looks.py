"""how it looks: a child's choice of looks and skin, and what the file says a child needs."""

import sqlalchemy as sa

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NEW = (("sitting", "skin"), ("child", "look"), ("child", "skin"))


def upgrade() -> None:
    for table, column in NEW:
        op.add_column(table, sa.Column(column, sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    for table, column in NEW:
        op.drop_column(table, column)
