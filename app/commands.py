"""What each command does; imports are inside so that a small command starts fast."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from app.kit.errors import Mistake
from app.settings import settings

if TYPE_CHECKING:
    from app.access.scoping import ScopedSession

CONTENT = Path(__file__).parent.parent / "content"


@contextmanager
def working(why: str) -> Iterator["ScopedSession"]:
    """A session for the command line on a migrated database. Raises Mistake when it is not there yet."""
    import app.tables  # noqa: F401  every table must be known before the first query
    from app.access.work import open_session
    from app.kit.database import make_engine
    from app.safety import check_migrated
    from app.vault.keyring import open_keyring

    engine = make_engine(settings().engine_url)
    check_migrated(engine)
    with open_session(engine, open_keyring(settings().key_path), settings(), why) as db:
        yield db
        db.commit()
    engine.dispose()


def serve() -> None:
    import uvicorn

    from app.kit.database import make_engine
    from app.main import create_app
    from app.safety import check_port_free, check_safe

    if not settings().production:
        _prepare_demonstration()
    engine = make_engine(settings().engine_url)
    check_safe(settings(), engine)
    _say_if_not_approved()
    check_port_free(settings())
    _say(f"Heard is at http://{settings().host}:{settings().port}")
    uvicorn.run(
        create_app(settings(), engine), host=settings().host, port=settings().port, log_level="warning",
        server_header=False, timeout_graceful_shutdown=5, proxy_headers=False,
    )  # fmt: skip


def _say_if_not_approved() -> None:
    from app.approvals.service import approval_faults

    with working("looking who approved the questions") as db:
        for words in approval_faults(db, settings(), "start").values():
            _say(f"{words} Run `heard content approve`.")


def _prepare_demonstration() -> None:
    from app.safety import is_migrated

    if not is_migrated(settings()):
        migrate_now()
    from app.families.models import Family

    with working("looking whether there is a family yet") as db:
        from sqlmodel import select

        empty = db.exec(select(Family)).first() is None
    if empty:
        demo_load()


def migrate_now() -> None:
    from app.kit.database import make_engine
    from app.migrate import migrate
    from app.vault.keyring import make_key_file

    _say(f"Making the database ready in {settings().home} …")
    settings().home.mkdir(parents=True, exist_ok=True)
    if make_key_file(settings().key_path, settings().mode):
        _say(f"A new key was made at {settings().key_path}. Keep a copy apart from the database.")
    migrate(make_engine(settings().engine_url))


def demo_load() -> None:
    from app.demonstration import load
    from app.kit.clock import today

    if settings().production:
        raise Mistake("The demonstration family is for demonstration mode only. Set HEARD_MODE=demonstration.")
    _say("Loading the demonstration family …")
    with working("loading the demonstration family") as db:
        load(db, today())


def demo_invite(child_reference: str) -> str:
    from app.demonstration.invite import invite_child

    if settings().production:
        raise Mistake("Demonstration invitations are for demonstration mode only.")
    with working("making a demonstration invitation") as db:
        return invite_child(db, child_reference, settings())


def practitioner_add(
    username: str, name: str, job_title: str, agency: str, administers: bool, password: str
) -> None:
    from app.identity.actors import SystemActor
    from app.identity.service import add_practitioner

    with working("adding a practitioner") as db:
        add_practitioner(
            db, SystemActor("command line"), username=username, name=name, job_title=job_title, agency=agency,
            password=password, administers=administers,
        )  # fmt: skip
    _say(f"{name} can sign in as {username}.")


def content_check(folder: Path) -> None:
    from app.catalogue.check import check
    from app.voices.clips import behind

    faults = check(folder, settings().symbols_folder)
    for fault in faults:
        typer.echo(str(fault), err=True)
    if faults:
        raise Mistake(f"{len(faults)} to put right in {folder}.")
    missing, old = behind()
    if missing or old:
        typer.echo(f"Clips: {missing} texts have none and {old} are of words that changed. Run content/voices/make.py.")
    typer.echo("All content is right.")


def content_release(folder: Path) -> None:
    from app.catalogue.load import load
    from app.catalogue.released import release

    content_check(folder)
    new = release(load(folder), folder)
    typer.echo(f"{new} new ids are written down in {folder / 'released-ids.txt'}.")


def content_approve(by: str, job: str) -> None:
    from app.approvals.service import approve
    from app.identity.actors import SystemActor

    content_check(CONTENT)
    with working("naming who approved the questions") as db:
        row = approve(db, SystemActor("command line"), by, job)
    _say(f"These questions (edition {row.edition}) are approved by {row.name}, {row.job_title}.")


def trail_verify(anchor: Path | None) -> None:
    from app.trail.verify import anchor_file, verify

    with working("verifying the trail") as db:
        verdict = verify(db, db.info["keyring"].trail_key, anchor or anchor_file(settings().home))
    for found in verdict.breaks:
        typer.echo(f"happening {found.seq}: {found.what}", err=True)
    if verdict.breaks:
        raise Mistake(f"The trail does not hold: {len(verdict.breaks)} breaks in {verdict.length} happenings.")
    known = f"the anchor vouches up to {verdict.anchor_seq}" if verdict.anchor_seq else "there is no anchor file"
    typer.echo(f"The trail holds: {verdict.length} happenings, {known}.")


def trail_anchor() -> None:
    from app.trail.verify import anchor_file, drop_anchor

    with working("anchoring the trail") as db:
        seq = drop_anchor(db, anchor_file(settings().home))
    typer.echo(f"Anchored at happening {seq} in {anchor_file(settings().home)}. Keep a copy on another machine.")


def export_child(child_reference: str, format: str) -> str:
    from app.exports.commands import export_command

    if format != "json":
        raise Mistake(f"There is no format {format}. Use json.")
    with working("exporting one child at the command line") as db:
        return export_command(db, child_reference)


def report(conference_reference: str, child_reference: str, format: str, out: Path) -> Path:
    from app.exports.commands import report_command

    with working("making a report at the command line") as db:
        return report_command(db, conference_reference, child_reference, format, out)


def _say(line: str) -> None:
    if not os.environ.get("HEARD_QUIET"):
        typer.echo(line, err=True)
