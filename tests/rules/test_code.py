"""Rules about the whole of the code, each with its remedy."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PYTHON = [f for folder in ("app", "child_ui", "practitioner_ui") for f in (ROOT / folder).rglob("*.py")]
TEMPLATES = [f for folder in ("app", "child_ui", "practitioner_ui") for f in (ROOT / folder).rglob("*.html")]
MAY_USE_SQL = {"app/kit/database.py", "app/safety.py"}
MAY_REACH_ALL = {
    "app/access/reach.py", "app/access/work.py", "app/sittings/door.py", "app/sittings/devices.py", "app/sittings/packing.py",
    "app/sittings/opening.py", "app/envelopes/door.py",
    "app/exports/gathered/names.py", "app/responses/unreached.py",  # these two: siblings' names, only so that they can be taken out
    "app/family_changes/birthdays.py", "app/family_changes/service.py",  # a change is for every child of the family (SCR 7.24)
    "app/signals/escalation.py",  # who is on duty reaches a child whose signal nobody took
}  # fmt: skip


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def calls(file: Path) -> list[str]:
    tree = ast.parse(file.read_text())
    return [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]


def goes_round(source: str) -> bool:
    asks = 'hasattr(model, "__table__")'
    textual = re.search(r"from sqlalchemy(\.sql)? import [^\n]*\btext\b|sqlalchemy\.text\(", source)
    return "__table__" in source.replace(asks, "") or bool(textual)


def test_no_query_goes_round_the_session_hook():
    """Core and textual statements are not narrowed to the reach: only kit and migrations may use them."""
    found = [name_of(file) for file in PYTHON if name_of(file) not in MAY_USE_SQL and goes_round(file.read_text())]
    assert found == [], f"use select(Model) through the scoped session in {found}"


def test_only_these_files_may_reach_every_child():
    found = {name_of(file) for file in PYTHON if "everything" in calls(file)}
    assert found <= MAY_REACH_ALL, f"use the reach of the door instead: {found - MAY_REACH_ALL}"


def test_only_the_application_s_own_session_is_used():
    made = {name_of(f) for f in PYTHON if {"Session", "sessionmaker", "create_engine", "ScopedSession"} & set(calls(f))}
    assert made <= {"app/kit/database.py", "app/access/work.py"}


def test_imports_run_one_way():
    """The contracts in pyproject.toml, each named by its sentence."""
    tool = Path(sys.executable).parent / "lint-imports"
    answer = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout[-3000:]


def test_the_code_is_tidy():
    tool = Path(sys.executable).parent / "ruff"
    answer = subprocess.run([tool, "check", "."], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout[-3000:]


def test_every_package_and_module_says_what_it_is_for():
    silent = [name_of(f) for f in PYTHON if f.read_text().strip() and not ast.get_docstring(ast.parse(f.read_text()))]
    assert silent == []


def test_no_file_grows_past_three_hundred_lines():
    long = [name_of(f) for f in [*PYTHON, *TEMPLATES] if len(f.read_text().splitlines()) > 300]
    assert long == [], f"split what they do: {long}"


@pytest.mark.parametrize("wrong", [r"\|\s*safe\b", r"\sstyle=", r"\son[a-z]+=", r"<script(?![^>]*\bsrc=)", r"<style", r"hx-on", r'"js:', r"https?://(?!www\.w3\.org)"])
def test_no_template_holds_what_the_content_policy_forbids(wrong):
    found = [name_of(f) for f in TEMPLATES if re.search(wrong, re.sub(r"\{#.*?#\}", "", f.read_text(), flags=re.S))]
    assert found == []


def test_no_page_praises_presses_or_promises_secrecy():
    """ICO children's code 13; Heard's fourth rule."""
    banned = r"(well done|great job|good job|are you sure|don.t be shy|keep it secret|brilliant!|come back tomorrow|streak|badge)"
    files = [*(ROOT / "child_ui").rglob("*.html"), *(ROOT / "child_ui").rglob("*.py"), *(ROOT / "child_ui").rglob("*.js")]
    found = [name_of(f) for f in files if re.search(banned, f.read_text(), re.I)]
    assert found == []


def test_nothing_computes_a_score_from_what_a_child_said():
    banned = re.compile(r"\b(score|average|mean|risk_level|grade_of|rank)\w*\s*(=|\()", re.I)
    found = [f"{name_of(f)}: {hit[0]}" for f in PYTHON if not {"catalogue", "drawings"} & set(f.parts) for hit in banned.finditer(f.read_text())]
    assert found == []


def test_every_image_in_a_template_has_alternative_text():
    images = [(f, tag) for f in TEMPLATES for tag in re.findall(r"<img\b[^>]*>", f.read_text(), re.S)]
    assert [name_of(f) for f, tag in images if "alt=" not in tag] == []


def test_no_registry_address_or_machine_path_is_in_the_project():
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True)
    words = ("pypi.org", "files.pythonhosted", "registry.npmjs", "deb.debian.org", "/work/" + "main", "/opt/" + "wheels")
    found = []
    for name in listed.stdout.splitlines():
        file = ROOT / name
        if file.is_file() and file.suffix not in {".png", ".woff2", ".ttf", ".docx"} and "tests/rules" not in name:
            found += [f"{name}: {word}" for word in words if word in file.read_text(errors="ignore")]
    assert found == []
