"""sound: recordings, their writing out, and voices for prompts."""

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = ()
"""written once: guarded by triggers as in 0002"""


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
