"""Content as a catalogue: what a child can be asked and told, in words a non-programmer can change."""

from app.catalogue.book import Catalogue
from app.catalogue.faults import ContentFaults, Fault
from app.catalogue.load import catalogue, load
from app.catalogue.models import Activity, Area, Band, Language, Line, Page, Symbol, Tag
from app.catalogue.propose import propose
from app.catalogue.texts import Said, band_for, text_for

__all__ = [
    "Activity",
    "Area",
    "Band",
    "Catalogue",
    "ContentFaults",
    "Fault",
    "Language",
    "Line",
    "Page",
    "Said",
    "Symbol",
    "Tag",
    "band_for",
    "catalogue",
    "load",
    "propose",
    "text_for",
]
