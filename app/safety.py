"""Production refuses to start when something would put a child's words at risk, and says which and how to mend it."""

import socket
import stat
from collections.abc import Callable

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, text

from app.kit.database import make_engine, wrong_pragmas
from app.kit.errors import Mistake
from app.migrate import newest
from app.settings import Settings
from app.vault.keyring import key_made_for


def check_safe(settings: Settings, engine: Engine) -> None:
    """Raises Mistake naming every fault and its remedy."""
    check_migrated(engine)
    pragmas = [f"The database is not set safely: {fault}. Heard sets it itself; check the file system." for fault in wrong_pragmas(engine)]
    faults = pragmas + ([f for check in PRODUCTION for f in check(settings, engine)] if settings.production else [])
    if faults:
        raise Mistake("Heard did not start:\n" + "\n".join(f"- {fault}" for fault in faults))


def check_port_free(settings: Settings) -> None:
    """Raises Mistake when something else answers there, with another port to try."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError:
            other = settings.port + 1
            raise Mistake(f"Port {settings.port} is taken by another program. Try HEARD_PORT={other}.") from None


def check_migrated(engine: Engine) -> None:
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    if found != newest():
        raise Mistake("The database is not up to date. Run `heard migrate` first.")


def is_migrated(settings: Settings) -> bool:
    if not settings.key_path.exists():
        return False
    engine = make_engine(settings.engine_url)
    try:
        check_migrated(engine)
    except Mistake:
        return False
    finally:
        engine.dispose()
    return True


def _demonstration_data(settings: Settings, engine: Engine) -> list[str]:
    query = text("SELECT count(*) FROM happening WHERE what = 'demonstration-loaded'")
    with engine.connect() as connection:
        loaded = connection.execute(query).scalar()
    return ["This database holds the demonstration family. Use a new HEARD_HOME or HEARD_DATABASE_URL."] if loaded else []


def _default_secrets(settings: Settings, engine: Engine) -> list[str]:
    faults = []
    if key_made_for(settings.key_path) != "production":
        faults.append(f"The key at {settings.key_path} was made for the demonstration. Move it away and run `heard migrate`.")
    if stat.S_IMODE(settings.key_path.stat().st_mode) & 0o077:
        faults.append(f"Others can read the key at {settings.key_path}. Run: chmod 600 {settings.key_path}")
    return faults


def _tls(settings: Settings, engine: Engine) -> list[str]:
    if settings.secure:
        return []
    return ["Cookies would not be safe. Set HEARD_PUBLIC_URL to the https:// address people use."]


PRODUCTION: list[Callable[[Settings, Engine], list[str]]] = [_demonstration_data, _default_secrets, _tls]
