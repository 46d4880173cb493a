"""What a page of each kind brings with it: found by the files that lie in its component's folder."""

from functools import cache
from pathlib import Path

COMPONENTS = Path(__file__).parent / "components"


@cache
def files_of(kind: str) -> tuple[str, ...]:
    """The style sheet and the module of a kind, where it has them, as addresses."""
    found = (name for name in ("style.css", "behaviour.js") if (COMPONENTS / kind / name).exists())
    return tuple(f"/static/child/components/{kind}/{name}" for name in found)


def macro_of(kind: str) -> str:
    """`this-or-that` is asked by the macro `this_or_that`."""
    return kind.replace("-", "_")
