"""Colours, tool widths, stamp pictures and printed sheets: one data file, read here and by the browser alike."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

STATIC = Path(__file__).parent / "static"


@lru_cache
def materials() -> dict[str, Any]:
    """The contents of static/materials.json; its shape is described in static/README.md."""
    return json.loads((STATIC / "materials.json").read_text("utf-8"))
