"""Which children fit what was typed: capitals and accents do not matter, nor where in the name it stands. Pure."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.families.models import Child, Family
from practitioner_ui.desk.child import home_of
from practitioner_ui.desk.names import age_of

NOT_DECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
"""letters that Unicode does not take apart into a letter and a mark"""


@dataclass(frozen=True)
class Found:
    name: str
    age: str
    reference: str
    href: str
    family: str
    family_href: str


def found_in(asked: str, children: Sequence[Child], families: Mapping[UUID, Family]) -> list[Child]:
    """In the order they come: each word typed stands in the name or begins a reference of the child or the family."""
    words = plain(asked).split()
    return [child for child in children if words and all(_fits(word, child, families[child.family_id]) for word in words)]


def plain(text: str) -> str:
    """Zażółć and zazolc are the same, and so are Ø and o."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(NOT_DECOMPOSED))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _fits(word: str, child: Child, family: Family) -> bool:
    references = (child.reference, family.reference)
    return word in plain(child.name) or any(_begins(word, plain(one)) for one in references)


def _begins(word: str, reference: str) -> bool:
    """K-2291 is found by k-22, by 2291 and by k2291."""
    return reference.startswith(word) or reference.replace("-", "").startswith(word) or reference.rpartition("-")[2].startswith(word)


def line_of(child: Child, family: Family) -> Found:
    return Found(
        child.name, age_of(child), child.reference, home_of(child), family.reference, f"/practitioner/families/{family.reference}"
    )
