"""What a child gave, as finished words of a report: quotations, pieces of an answer, pictures, days."""

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
