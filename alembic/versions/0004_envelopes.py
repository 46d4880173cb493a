"""envelopes: what a tablet without signal may add."""

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ()
"""written once: guarded by triggers as in 0002"""


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
