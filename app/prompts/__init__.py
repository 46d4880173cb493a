"""The kinds of question a step can be: one file each, the same names inside every one."""

from app.prompts import choice, drawing, photo, scale, sorting, words
from app.prompts.messages import MESSAGES
from app.prompts.shapes import Option, Unreadable, Wording

KINDS = {kind.name: kind for kind in (scale, choice, sorting, words, drawing, photo)}

__all__ = ["KINDS", "MESSAGES", "Option", "Unreadable", "Wording"]
