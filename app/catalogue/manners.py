"""What may be said to a child: a text is looked through for the forms we do not use, and each is told with its remedy."""

import re
from collections.abc import Iterator
from typing import Protocol

from app.catalogue.forms import EVERYWHERE, LEADING
from app.catalogue.readability import hard_words, sentences

_ASKS = re.compile(r"\?$|^(and |but |so |please |can you |could you )?(tell|show|say|describe|draw|write|name|choose|pick|let (me|us) know)\b", re.IGNORECASE)


class Reads(Protocol):
    """What of a band is needed here; the catalogue's Band fits."""

    id: str
    reading_grade: int


def unmannerly(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong with this text and what to do, once for each form found."""
    for said in sentences(text.replace("’", "'")):
        forms = (*LEADING, *EVERYWHERE) if _ASKS.search(said) else EVERYWHERE
        told = set()
        for form in forms:
            if form.what not in told and form.pattern.search(said):
                told.add(form.what)
                yield f"“{said}” {form.what}", form.remedy


def leading(text: str, band: Reads) -> list[tuple[str, str]]:
    """Of one question a worker wrote: every form above, several questions at once, and words too hard for this band.

    Grades say nothing about a single line, so it is the words that are looked at here. English only.
    """
    found = list(unmannerly(text))
    if text.count("?") > 1:
        found.append(("this asks more than one thing at once", "ask one, and leave the rest for the answer"))
    for word in hard_words(text, band.reading_grade):
        found.append((f"“{word}” is a hard word for this child", "use a shorter or more everyday word"))
    return found
