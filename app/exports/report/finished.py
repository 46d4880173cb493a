"""One child's report as finished words, in the order of the page. Both the Word and the PDF copy are made of this and nothing else."""

from dataclasses import dataclass

from app.exports.report.adults import (
    Fact,
    Opinion,
    Outcome,
    Section,
    Seen,
    Telling,
    Visit,
    Weight,
)
from app.exports.report.given import Day, Picture, Piece, Quote


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
