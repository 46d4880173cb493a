"""A drawing as data: the one place to import its shapes, reading, folding, facts and writing from."""

from app.drawings.facts import Facts, facts
from app.drawings.folding import fold
from app.drawings.parsing import parse
from app.drawings.shapes import Clear, Mark, Op, Point, Redo, Refused, Stamp, Stroke, Undo
from app.drawings.writing import document

__all__ = [
    "Clear", "Facts", "Mark", "Op", "Point", "Redo", "Refused", "Stamp", "Stroke", "Undo",
    "document", "facts", "fold", "parse",
]  # fmt: skip
