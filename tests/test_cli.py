"""The command line, as its keeper uses it: errors on stderr, never a traceback for a slip. A process of its own where it matters."""

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pytest

from app.cli import main
from app.settings import settings as read_settings

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    assert heard(folder, "migrate").returncode == 0
    assert heard(folder, "demo", "load").returncode == 0
    return folder


class Answer(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def heard(home: Path, *words: str, **settings: str) -> Answer:
    """The command as its keeper types it, in this process; a fault that would be a traceback there is one here."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    with mock.patch.dict(os.environ, environment(home, settings), clear=True), mock.patch.object(sys, "argv", ["heard", *words]):
        read_settings.cache_clear()
        with redirect_stdout(out), redirect_stderr(err):
            try:
                main()
            except SystemExit as ended:
                code = ended.code or 0
    read_settings.cache_clear()
    return Answer(code, out.getvalue(), err.getvalue())


def heard_apart(home: Path, *words: str, **settings: str) -> subprocess.CompletedProcess:
    """The same in a process of its own."""
    command = [sys.executable, "-c", "from app.cli import main; main()", *words]
    return subprocess.run(command, cwd=ROOT, env=environment(home, settings), capture_output=True, text=True, timeout=120, input="")


def environment(home: Path, settings: dict[str, str]) -> dict[str, str]:
    env = {**os.environ, "HEARD_HOME": str(home), "HEARD_MODE": "demonstration", **settings}
    env.pop("HEARD_QUIET", None)
    return env


SLIPS = {
    "no such child": ["demo", "invite", "K-0000"],
    "too young for pages": ["demo", "invite", "K-2293"],
    "loaded already": ["demo", "load"],
    "no such conference": ["report", "CF-0000", "--child", "K-2291"],
    "no such child on it": ["report", "CF-0187", "--child", "K-0000"],
    "no such format": ["report", "CF-0187", "--child", "K-2291", "--format", "odt"],
    "no such export": ["export", "child", "K-2291", "--format", "xml"],
    "no such child to export": ["export", "child", "K-0000"],
    "a weak password": ["practitioner", "add", "new.one", "--name", "New One", "--password", "short"],
    "a content folder that is none": ["content", "check", "/nowhere"],
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_in_words_on_stderr(home, slip):
    answer = heard(home, *SLIPS[slip])
    assert answer.returncode != 0 and answer.stdout == ""
    assert answer.stderr.strip() and "Traceback" not in answer.stderr and "│" not in answer.stderr


def test_without_a_database_it_says_what_to_run(tmp_path):
    answer = heard_apart(tmp_path, "trail", "verify")
    assert answer.returncode != 0 and answer.stdout == "" and "heard migrate" in answer.stderr and "Traceback" not in answer.stderr


def test_the_trail_of_the_demonstration_holds_and_a_change_is_located(home, tmp_path):
    import shutil
    import sqlite3

    assert "holds" in heard_apart(home, "trail", "verify").stdout
    copy = tmp_path / "copy"
    shutil.copytree(home, copy)
    with sqlite3.connect(copy / "heard.db") as raw:
        raw.execute("DROP TRIGGER happening_refuses_update")
        raw.execute("UPDATE happening SET actor_name = 'nobody' WHERE seq = 7")
    answer = heard(copy, "trail", "verify")
    assert answer.returncode != 0 and "happening 7:" in answer.stderr


def test_a_report_is_written_in_both_formats_under_the_reference_alone(home, tmp_path):
    for kind, first in (("docx", b"PK"), ("pdf", b"%PDF")):
        answer = heard(home, "report", "CF-0187", "--child", "K-2291", "--format", kind, "--out", str(tmp_path))
        file = Path(answer.stdout.strip())
        assert answer.returncode == 0, answer.stderr
        assert file.name == f"K-2291-CF-0187.{kind}" and file.read_bytes().startswith(first)


def test_an_export_says_the_child_is_the_source(home):
    bundle = json.loads(heard(home, "export", "child", "K-2291", "--format", "json").stdout)
    kinds = {kind: [one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == kind] for kind in ("QuestionnaireResponse", "CarePlan")}
    responses = kinds["QuestionnaireResponse"]
    assert bundle["resourceType"] == "Bundle" and responses and len(bundle["entry"]) == sum(map(len, kinds.values()))
    assert all("K-2291" in json.dumps(one["source"]) for one in responses)
    assert "I stand on the chair" in json.dumps(bundle, ensure_ascii=False)
    assert "Ellis" not in json.dumps(bundle["entry"][0]["resource"]["subject"])


def test_an_invitation_is_a_fresh_one_time_address(home):
    first, second = (heard(home, "demo", "invite", "K-2291").stdout.strip() for _ in range(2))
    assert first.startswith("http://127.0.0.1:8000/e#") and first != second


def test_content_that_is_wrong_is_told_with_file_line_and_remedy(home, tmp_path):
    import shutil

    folder = tmp_path / "content"
    shutil.copytree(ROOT / "content", folder)
    file = folder / "activities" / "how-things-are.yaml"
    file.write_text(file.read_text().replace("kind: scale", "kind: scael", 1))
    answer = heard(home, "content", "check", str(folder))
    assert answer.returncode != 0
    assert "how-things-are.yaml, line" in answer.stderr and "scael" in answer.stderr and "scale" in answer.stderr
    assert heard(home, "content", "check").returncode == 0


def test_production_does_not_serve_the_demonstration(home):
    answer = heard_apart(home, "serve", HEARD_MODE="production")
    assert answer.returncode != 0
    for part in ("demonstration family", "made for the demonstration", "HEARD_PUBLIC_URL"):
        assert part in answer.stderr


def test_a_new_installation_is_filled_and_an_allocation_ends_at_once(tmp_path):
    """From nothing to a worker with two siblings and a conference, and the door shut again."""
    assert heard(tmp_path, "migrate").returncode == 0
    steps = [
        ["practitioner", "add", "hannah", "--name", "Hannah Osei", "--password", "apricot lantern river"],
        ["practitioner", "add", "ruth", "--name", "Ruth Adeyemi", "--password", "walnut window harbour"],
        ["child", "add", "FM-1", "K-1", "Ava", "--born", "3 May 2019"],
        ["child", "add", "FM-1", "K-2", "Unborn baby", "--due", "14 February 2099"],
        ["allocation", "add", "hannah", "K-1", "--role", "social-worker", "--reason", "allocated"],
        ["conference", "add", "CF-1", "K-1", "K-2", "--kind", "ICPC", "--on", "1 December 2099", "--chair", "ruth"],
        ["allocation", "end", "hannah", "K-1"],
    ]
    for step in steps:
        answer = heard(tmp_path, *step)
        assert answer.returncode == 0, f"{step}: {answer.stderr}"
    for slip in (steps[2], ["allocation", "end", "hannah", "K-1"], ["child", "add", "FM-1", "K-3", "Nobody"], steps[5]):
        again = heard(tmp_path, *slip)
        assert again.returncode == 1 and again.stderr.strip() and "Traceback" not in again.stderr
    assert "holds" in heard(tmp_path, "trail", "verify").stdout


def test_a_port_that_is_taken_is_said_with_another_to_try(home):
    import socket

    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        port = held.getsockname()[1]
        answer = heard_apart(home, "serve", HEARD_PORT=str(port))
    assert answer.returncode != 0 and f"HEARD_PORT={port + 1}" in answer.stderr


def test_the_questions_are_approved_by_somebody_with_a_name_and_a_job(home):
    named = heard(home, "content", "approve", "--by", "Mary Hill", "--job", "principal social worker")
    assert named.returncode == 0 and "approved by Mary Hill, principal social worker." in named.stdout + named.stderr
    nobody = heard(home, "content", "approve", "--by", " ", "--job", "principal social worker")
    assert nobody.returncode == 1 and "their name and their job" in nobody.stdout + nobody.stderr
