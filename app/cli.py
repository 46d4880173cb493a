"""The command `heard`: what an installation's keeper does by hand."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from app import commands
from app.kit.errors import Mistake

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="Heard: a child's own voice, carried into the decisions about them."
)
demo = typer.Typer(no_args_is_help=True, help="The demonstration family.")
practitioner = typer.Typer(no_args_is_help=True, help="Adults with an account.")
content = typer.Typer(no_args_is_help=True, help="What children are asked.")
trail = typer.Typer(no_args_is_help=True, help="The record of what happened.")
export = typer.Typer(no_args_is_help=True, help="A child's answers for another system.")
for name, group in {"demo": demo, "practitioner": practitioner, "content": content, "trail": trail, "export": export}.items():
    app.add_typer(group, name=name)


@app.command()
def serve() -> None:
    """Serve the pages. In demonstration mode a new database is made and filled first.

    Example: HEARD_PORT=8080 heard serve
    """
    commands.serve()


@app.command()
def migrate() -> None:
    """Make or update the database, and the key file when there is none.

    Example: heard migrate
    """
    commands.migrate_now()


@demo.command("load")
def demo_load() -> None:
    """Load the demonstration family into an empty database.

    Example: heard demo load
    """
    commands.demo_load()


@demo.command("invite")
def demo_invite(child_reference: Annotated[str, typer.Argument(help="for example K-2291")]) -> None:
    """Print a fresh one-time address for a packed sitting of this child.

    Example: heard demo invite K-2291
    """
    typer.echo(commands.demo_invite(child_reference))


@practitioner.command("add")
def practitioner_add(
    username: str,
    name: Annotated[str, typer.Option(help="as colleagues know them", prompt="Name")],
    job_title: Annotated[str, typer.Option(help="for example: social worker")] = "",
    agency: Annotated[str, typer.Option(help="for example: Children's services")] = "",
    administrator: Annotated[bool, typer.Option(help="keeps the system, opens no child's record")] = False,
    password: Annotated[
        str, typer.Option(prompt="Password", hide_input=True, confirmation_prompt=True, help="asked for when left out")
    ] = "",
) -> None:
    """Give an adult an account.

    Example: heard practitioner add hannah.osei --name "Hannah Osei" --job-title "social worker"
    """
    commands.practitioner_add(username, name, job_title, agency, administrator, password)


@content.command("check")
def content_check(
    folder: Annotated[Path, typer.Argument(help="the content folder; default: the one shipped")] = commands.CONTENT,
) -> None:
    """Check every content file; says file, line, what is wrong and the nearest right word.

    Example: heard content check
    """
    commands.content_check(folder)


@trail.command("verify")
def trail_verify(
    anchor: Annotated[Path | None, typer.Option(help="an anchor file; default: trail-anchor.jsonl in HEARD_HOME")] = None,
) -> None:
    """Check that nothing on the trail was changed, taken out, put in, moved or cut off.

    Example: heard trail verify --anchor /safe/trail-anchor.jsonl
    """
    commands.trail_verify(anchor)


@trail.command("anchor")
def trail_anchor() -> None:
    """Write the head of the trail into the anchor file now. Keep a copy on another machine.

    Example: heard trail anchor
    """
    commands.trail_anchor()


@export.command("child")
def export_child(
    child_reference: str, format: Annotated[str, typer.Option(help="json (FHIR R4 QuestionnaireResponse shape)")] = "json"
) -> None:
    """Print one child's answers, source: the child.

    Example: heard export child K-2291 --format json
    """
    typer.echo(commands.export_child(child_reference, format))


@app.command()
def report(
    conference_reference: str,
    child: Annotated[str, typer.Option(help="the child's reference")],
    format: Annotated[str, typer.Option(help="docx or pdf")] = "pdf",
    out: Annotated[Path, typer.Option(help="folder to write into")] = Path(),
) -> None:
    """Make one child's report for one conference; prints the path of the file.

    Example: heard report CF-0187 --child K-2291 --format pdf --out reports
    """
    typer.echo(commands.report(conference_reference, child, format, out))


def main() -> None:
    """Run; a person's slip is one line on stderr and exit code 1, never a traceback."""
    try:
        app()
    except Mistake as mistake:
        typer.echo(str(mistake), err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
