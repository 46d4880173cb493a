"""What adults saw, think, planned and did, as finished words of a report."""

from dataclasses import dataclass

from app.exports.report.given import Piece, Quote, Translated


@dataclass(frozen=True)
class Fact:
    """A line of a list of facts; `questions` keep the outline they had on the child's screen."""

    label: str
    text: str = ""
    questions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Seen:
    title: str
    by: str
    text: str
    more: tuple[tuple[str, str], ...] = ()
    """(label, text) of what else was seen or heard"""


@dataclass(frozen=True)
class Strand:
    heading: str
    text: str


@dataclass(frozen=True)
class Opinion:
    title: str
    by: str
    strands: tuple[Strand, ...]

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        return tuple((strand.heading, strand.text) for strand in self.strands)


@dataclass(frozen=True)
class Visit:
    day: str
    alone: str
    where: str


@dataclass(frozen=True)
class Evidence:
    """What stands beside a section or outcome. `own`: the child's own words, else what was seen, drawn or chosen."""

    text: str
    line: str
    own: bool = False
    lang: str = "en"
    dir: str = "ltr"
    translations: tuple[Translated, ...] = ()
    pieces: tuple[Piece, ...] = ()
    about: str = ""
    """what a worker marked it as being about, in plain words"""
    since: tuple["Since", ...] = ()
    """what the child said about it later"""


@dataclass(frozen=True)
class Since:
    """The day, in a sentence, and what the child gave then: beside what they gave before, never in its place."""

    line: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Section:
    title: str
    text: str
    by: str
    evidence: tuple[Evidence, ...]
    none: str = ""


@dataclass(frozen=True)
class Action:
    what: str
    who: str
    by_when: str
    evidence: tuple[Evidence, ...] = ()
    none: str = ""


@dataclass(frozen=True)
class Outcome:
    title: str
    facts: tuple[Fact, ...]
    actions: tuple[Action, ...]
    evidence: tuple[Evidence, ...]
    none: str = ""
    progress: tuple[Fact, ...] = ()
    since: str = ""
    """that the child has not been asked since progress was claimed"""


@dataclass(frozen=True)
class Telling:
    line: str
    facts: tuple[Fact, ...]
    said: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class Weight:
    by: str
    facts: tuple[Fact, ...]
