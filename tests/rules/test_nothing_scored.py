"""Nothing stands beside a child's words that was worked out from them: no sum, no score, no order of best and worst."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Float, Numeric
from sqlmodel import SQLModel

import app.tables  # noqa: F401  so that every table is known

ROOT = Path(__file__).parents[2]
CODE = [f for folder in ("app", "child_ui", "practitioner_ui") for f in (ROOT / folder).rglob("*.py")]
WORKED_OUT = re.compile(r"(^|_)(avg|averages?|means?|median|scor(e|es|ed|ing)|rank(s|ed|ing)?|ratings?|percentiles?|severity|sentiment|risks?)(_|$)", re.IGNORECASE)
ABOUT_OTHERS = ("app/drawings/", "app/catalogue/")
"""how paper is grained, how hard our own wording is to read: neither sees an answer"""
ALLOWED = {
    "app/envelopes/intake.py": {"sum"},  # how many bytes a tablet has handed in
    "app/media/store.py": {"sum"},  # how many bytes a sitting holds
    "app/evidence/latest.py": {"row_number"},  # which answer to one question is the newest: an order of time
}  # fmt: skip
DATABASE_SUMS = {"avg", "sum", "stddev", "rank", "dense_rank", "percentile_cont", "row_number"}


def named_in(source: str) -> Iterator[str]:
    """Every name that is read, written, called, asked for or passed."""
    for node in ast.walk(ast.parse(source)):
        yield from (name for field in ("id", "attr", "name", "arg") if isinstance(name := getattr(node, field, None), str))
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from (part for alias in node.names for part in alias.name.split("."))
            yield from (getattr(node, "module", None) or "").split(".")


def worked_out(source: str) -> set[str]:
    sums = {node.attr for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "func"}
    return {name for name in named_in(source) if WORKED_OUT.search(name) or name in ("statistics", "numpy", "pandas")} | sums & DATABASE_SUMS


def test_no_code_that_meets_an_answer_names_a_score_or_an_average():
    files = {file.relative_to(ROOT).as_posix(): file for file in CODE}
    found = {name: worked_out(file.read_text("utf-8")) - ALLOWED.get(name, set()) for name, file in files.items() if not name.startswith(ABOUT_OTHERS)}
    assert len(found) > 200
    assert {name: words for name, words in found.items() if words} == {}


def test_no_table_has_a_column_for_one():
    columns = [(table.name, column) for table in SQLModel.metadata.tables.values() for column in table.columns]
    assert len(columns) > 150
    assert [f"{table}.{column.name}" for table, column in columns if WORKED_OUT.search(column.name)] == []
    assert [f"{table}.{column.name}" for table, column in columns if isinstance(column.type, Float | Numeric)] == []


@pytest.mark.parametrize("planted", ["mean = total / n", "select(func.avg(Response.id))", "def risk_level(child): ...", "row.score", "from statistics import fmean", "rank_of(answers)"])
def test_a_planted_score_is_found(planted):
    assert worked_out(planted)
