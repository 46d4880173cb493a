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
child = typer.Typer(no_args_is_help=True, help="Children, each in a family.")
allocation = typer.Typer(no_args_is_help=True, help="Which adult may reach which child.")
signals = typer.Typer(no_args_is_help=True, help="I need to talk to someone.")
conference = typer.Typer(no_args_is_help=True, help="Conferences and their chair.")
GROUPS = {
    "child": child, "allocation": allocation, "conference": conference, "demo": demo, "practitioner": practitioner,
    "content": content, "signals": signals, "trail": trail, "export": export,
}  # fmt: skip
for name, group in GROUPS.items():
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


@practitioner.command("duty")
def practitioner_duty(
    username: str, on: Annotated[bool, typer.Option("--on/--off", help="on duty from now, or no longer")] = True
) -> None:
    """Say who is on duty: a signal nobody has taken in time goes to them.

    Example: heard practitioner duty hannah.osei --on
    """
    _keeping().practitioner_duty(username, on)


@signals.command("escalate")
def signals_escalate() -> None:
    """Pass signals nobody has taken in time to those on duty. Open pages do this too; run it every few minutes all the same.

    Example: heard signals escalate
    """
    _keeping().signals_escalate()


@child.command("add")
def child_add(
    family_reference: str,
    child_reference: str,
    name: str,
    born: Annotated[str, typer.Option(help="date of birth, like 3 May 2019")] = "",
    due: Annotated[str, typer.Option(help="for a child not born yet: when the baby is due")] = "",
    language: Annotated[str, typer.Option(help="the language the child tells in")] = "en",
) -> None:
    """Add a child; the family is made when its reference is new.

    Example: heard child add FM-4127 K-2291 Ava --born "3 May 2019"
    """
    _keeping().child_add(family_reference, child_reference, name, born, due, language)


@child.command("born")
def child_born(
    child_reference: str,
    on: Annotated[str, typer.Option(help="date of birth, like 3 May 2026")],
    name: Annotated[str, typer.Option(help="the baby's name, when there is one")] = "",
) -> None:
    """Say that a child who was waited for is born. Brothers and sisters are then to be heard again, and the baby to be watched.

    Example: heard child born K-2294 --on "3 May 2026" --name Theo
    """
    _keeping().child_born(child_reference, on, name)


@allocation.command("add")
def allocation_add(
    username: str,
    child_reference: str,
    role: Annotated[str, typer.Option(help="social-worker, team-manager, conference-chair, partner-practitioner, advocate, auditor")],
    reason: Annotated[str, typer.Option(help="why this adult may reach this child")],
    until: Annotated[str, typer.Option(help="last day, like 1 December 2026; open when left out")] = "",
) -> None:
    """Let an adult reach a child from today, in one role, for a reason.

    Example: heard allocation add hannah.osei K-2291 --role social-worker --reason "allocated on 3 May"
    """
    _keeping().allocation_add(username, child_reference, role, reason, until)


@allocation.command("end")
def allocation_end(username: str, child_reference: str) -> None:
    """End an adult's allocation to a child now: the next request is refused.

    Example: heard allocation end hannah.osei K-2291
    """
    _keeping().allocation_end(username, child_reference)


@conference.command("add")
def conference_add(
    conference_reference: str,
    children: Annotated[list[str], typer.Argument(help="references of the children on it")],
    kind: Annotated[str, typer.Option(help="ICPC or RCPC")],
    on: Annotated[str, typer.Option(help="the day, like 1 December 2026")],
    chair: Annotated[str, typer.Option(help="sign-in name of the chair")],
    at: Annotated[str, typer.Option(help="the time in London")] = "10:00",
) -> None:
    """Call a conference; its chair is allocated to each child on it.

    Example: heard conference add CF-0187 K-2291 K-2292 --kind RCPC --on "1 December 2026" --chair ruth.adeyemi
    """
    _keeping().conference_add(conference_reference, kind, on, at, chair, children)


def _keeping():
    """Imported when needed: these commands know the whole domain, and the others start faster without it."""
    from app import keeping

    return keeping


@content.command("check")
def content_check(
    folder: Annotated[Path, typer.Argument(help="the content folder; default: the one shipped")] = commands.CONTENT,
) -> None:
    """Check every content file; says file, line, what is wrong and the nearest right word.

    Example: heard content check
    """
    commands.content_check(folder)


@content.command("release")
def content_release(
    folder: Annotated[Path, typer.Argument(help="the content folder; default: the one shipped")] = commands.CONTENT,
) -> None:
    """Write down every id there is now, so that none of them can ever go missing. The content must be right.

    Example: heard content release
    """
    commands.content_release(folder)


@content.command("approve")
def content_approve(
    by: Annotated[str, typer.Option(help="the name of the person who read the questions and approves them")],
    job: Annotated[str, typer.Option(help="what they are")],
) -> None:
    """Name who approved the questions for use here. In production nothing is packed or printed for a child before.

    Other wording is another edition and needs a name again: do it before Heard is started anew.

    Example: heard content approve --by "Mary Hill" --job "principal social worker"
    """
    commands.content_approve(by, job)


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
    format: Annotated[str, typer.Option(help="docx, pdf, or txt for the words to paste")] = "pdf",
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
