"""One child's report as finished words, in the order of the page. Both the Word and the PDF copy are made of this and nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Translated:
    """What the words say in another language, and who says so: never in quotation marks, never instead of the words."""

    text: str
    line: str
    language: str
    dir: str


@dataclass(frozen=True)
class Quote:
    """`text` is the child's own, in quotation marks on paper colour; `line` says when and how.

    `label` is the piece of the page it was written to, such as the beginning of a sentence.
    """

    text: str
    line: str = ""
    lang: str = "en"
    dir: str = "ltr"
    label: str = ""
    translations: tuple[Translated, ...] = ()


@dataclass(frozen=True)
class Piece:
    """A labelled piece of one answer: what was picked for it, and the child's own words to it."""

    label: str
    picked: str = ""
    quotes: tuple[Quote, ...] = ()
    join: str = ": "
    """between the label and what was picked; a question has its own mark"""
    short: bool = False
    """a name or a few words: they stand in the line, in quotation marks"""


@dataclass(frozen=True)
class Picture:
    """`file` names the picture; `alt` is for those who cannot see it; `said` the child's own explanation."""

    file: str
    page: str
    """its address beneath the child's own, for a page instead of paper"""
    alt: str
    line: str
    said: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class Told:
    """What was asked and what the child gave to it: words, a choice, a picture."""

    question: str
    lang: str
    dir: str
    quotes: tuple[Quote, ...] = ()
    chosen: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    line: str = ""
    pieces: tuple[Piece, ...] = ()
    asked_by: str = ""
    """`Hannah Osei asked, in words of their own:`; empty for a question of content's"""


@dataclass(frozen=True)
class Day:
    """Everything a child told on one occasion."""

    title: str
    line: str
    told: tuple[Told, ...]


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


@dataclass(frozen=True)
class Report:
    title: str
    subtitle: str
    age: str
    copy: str
    footer: str
    child: str
    empty: str = ""
    quotes: tuple[Quote, ...] = ()
    chosen: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    meeting: tuple[Piece, ...] = ()
    """the child's wishes for the meeting itself: who reads their message out, who should not be in the room"""
    brackets: str = ""
    picture: tuple[Picture, ...] = ()
    asked: tuple[Fact, ...] = ()
    short: tuple[Fact, ...] = ()
    """the first page's end: weight, change, read back, told, in a line each"""
    seen: tuple[Seen, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    no_opinion: str = ""
    weight: tuple[Weight, ...] = ()
    no_weight: str = ""
    days: tuple[Day, ...] = ()
    earlier: tuple[Day, ...] = ()
    seen_more: tuple[Seen, ...] = ()
    visits: tuple[Visit, ...] = ()
    no_visit: str = ""
    gaps: tuple[Fact, ...] = ()
    sections: tuple[Section, ...] = ()
    no_section: str = ""
    plan: tuple[Fact, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    no_outcome: str = ""
    tellings: tuple[Telling, ...] = ()
    no_telling: str = ""
    read_backs: tuple[Telling, ...] = ()
    others: tuple[Fact, ...] = ()
    """an advocate, and agencies that sent nothing"""
    wishes: tuple[Fact, ...] = ()
    leave_out: tuple[Quote, ...] = ()
    made: str = ""
