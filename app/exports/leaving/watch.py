"""The last look at what leaves and is no report: a chronology, a letter, a record for another system."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import Session, select

from app.exports.gathered.names import siblings_of
from app.exports.leaving.scanning import Look, withheld_in
from app.families.models import Child, Parent
from app.families.siblings import others, still_named
from app.sharing.agreeing import terms_of
from app.vault import clear


@dataclass(frozen=True)
class Watch:
    """What is looked for in whatever leaves about one child; `from_parents` are (a parent's name, what is withheld from them)."""

    child: Child
    names: tuple[str, ...]
    withheld: tuple[str, ...] = ()
    from_parents: tuple[tuple[str, str], ...] = ()

    def look(self, texts: Iterable[str], ours: Iterable[str] = ()) -> Look:
        """`ours` are whole texts that may hold a child's name: an adult's, a question from content."""
        texts = list(texts)
        named = still_named(texts, self.names, [self.child.name, *ours])
        return Look(siblings=tuple(named), withheld=tuple(withheld_in(texts, self.withheld, self.names)))

    def parents_not_to_see(self, texts: Iterable[str]) -> tuple[str, ...]:
        """From whom something in it is withheld."""
        texts = list(texts)
        found = (name for name, words in self.from_parents if withheld_in(texts, [words], self.names))
        return tuple(dict.fromkeys(found))


def watch(db: Session, child: Child) -> Watch:
    """Two queries and one for the brothers and sisters, whoever asks."""
    parents = {row.id: row.name for row in db.exec(select(Parent).where(Parent.child_id == child.id))}
    terms = [(row.parent_id, clear(row, "words") or "") for row in terms_of(db, child.id)]
    return Watch(
        child, others(siblings_of(db, child), child.name), tuple(words for whose, words in terms if whose is None),
        tuple((parents[whose], words) for whose, words in terms if whose in parents),
    )  # fmt: skip
