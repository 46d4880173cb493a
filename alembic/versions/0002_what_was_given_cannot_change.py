"""what was given cannot change: UPDATE and DELETE are refused by the database itself."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = (
    "analysis", "attachment", "check", "drawing", "drawing_batch", "happening", "media", "observation", "report",
    "response", "telling",
)  # fmt: skip
ACTS = ("update", "delete")


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("""
            CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '% is written once', TG_TABLE_NAME; END $$
        """)
    for table in TABLES:
        for act in ACTS:
            op.execute(_refuse(op.get_bind().dialect.name, table, act))


def _refuse(engine: str, table: str, act: str) -> str:
    head = f'CREATE TRIGGER "{table}_refuses_{act}" BEFORE {act.upper()} ON "{table}"'
    if engine == "postgresql":
        return f"{head} FOR EACH ROW EXECUTE FUNCTION refuse_change()"
    return f"{head} BEGIN SELECT RAISE(ABORT, '{table} is written once'); END"


def downgrade() -> None:
    postgres = op.get_bind().dialect.name == "postgresql"
    for table in TABLES:
        for act in ACTS:
            op.execute(f'DROP TRIGGER "{table}_refuses_{act}"' + (f' ON "{table}"' if postgres else ""))
    if postgres:
        op.execute("DROP FUNCTION refuse_change()")
