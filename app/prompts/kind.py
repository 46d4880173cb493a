"""What every kind of prompt is made of, and how what was picked is told to adults."""

from typing import Any, Protocol

from app.prompts.shapes import Part, Stored


class Kind(Protocol):
    """What every kind of prompt is made of: one module of app.prompts each, found by its `name` in KINDS."""

    name: str
    needs: tuple[str, ...]
    """form fields of which at least one must hold something; `place-*` stands for every field that begins so"""
    empty: str
    """the key of the message when none of them does"""
    asks_itself: bool
    """the component asks the question itself, as the legend of its choices"""
    multipart: bool
    """the form carries a file"""
    did: Any
    """for adults, with {child}: how the answer was given"""

    def told(self, shown: Stored, value: Stored) -> str:
        """One plain sentence of what was chosen, from what is stored; empty where there is nothing but words or a picture."""

    def parts(self, shown: Stored, value: Stored) -> tuple[Part, ...]:
        """The labelled pieces of an answer that has several, from what is stored."""


def nothing_told(shown: Stored, value: Stored) -> str:
    return ""


def no_parts(shown: Stored, value: Stored) -> tuple[Part, ...]:
    return ()


def picked_labels(options: Any, *picked: Any) -> tuple[str, ...]:
    """The labels, in the order of the page, of what was picked; something no longer listed goes by its id."""
    known = {option["id"]: option["label"] for option in options or ()}
    inside = tuple(label for id, label in known.items() if id in picked)
    return inside + tuple(str(id) for id in picked if id and id not in known)


def sentence(text: str) -> str:
    """Starts with a capital and ends with a stop, in any script that has them."""
    text = text.strip()
    if not text:
        return text
    return text[0].upper() + text[1:] + ("" if text[-1] in ".?!…。؟۔" else ".")
