"""What the file says helps a child, for the page where a worker changes it."""

from dataclasses import dataclass
from typing import Any

from app.catalogue import catalogue
from app.drawings.palette import SKINS
from app.families.models import Child, HelpNote
from app.kit.words import gettext_lazy as _
from app.sittings.looks import CALM, looks_of
from app.sittings.packing import by_age
from app.translations.languages import languages
from app.vault import clear
from practitioner_ui.desk.asking import NOTHING, Asked
from practitioner_ui.desk.languages import state_of

COMMON = {
    "symbols": _("Symbols and pictures"),
    "read aloud": _("Read aloud"),
    "interpreter": _("An interpreter"),
    "signs": _("Signs, such as Makaton or British Sign Language"),
    "switch": _("A switch or eye gaze"),
    "a quiet room": _("A quiet room"),
    "short sittings": _("Short sittings, with breaks"),
}
GROUNDS = {CALM: _("Light"), "night": _("Dark"), "contrast": _("Black and white, strong contrast")}
LOOKS = {"large": _("Big letters"), "spacing": _("More room between letters"), "still": _("Nothing moves")}
Options = tuple[tuple[Any, ...], ...]


@dataclass(frozen=True)
class NeedsPage:
    bands: Options
    band: str
    languages: Options
    language: str
    grounds: Options
    ground: str
    looks: Options
    look: tuple[str, ...]
    skins: Options
    skin: str
    common: Options
    needs: tuple[str, ...]
    more: str
    note: str


def more_of(child: Child, row: HelpNote | None) -> str:
    """What else helps, in the worker's words; before anybody wrote it, the other words of the file."""
    return clear(row, "more") or "" if row else ", ".join(word for word in child.needs if word not in COMMON)


def needs_page(child: Child, row: HelpNote | None, asked: Asked) -> NeedsPage:
    """As the file has it, or as it was sent when the form comes back."""
    known, looks = catalogue().bands, looks_of(child.look)
    start = _("What fits their age ({band})").format(band=known[by_age(child)].name)
    return NeedsPage(
        bands=(("", start), *((band.id, band.name) for band in known.values())), band=asked.get("band", child.band),
        languages=tuple((code, _with_state(code, name)) for code, name in languages()),
        language=asked.get("language", child.language),
        grounds=tuple(GROUNDS.items()), ground=asked.get("ground", looks[0]) or CALM,
        looks=tuple(LOOKS.items()), look=tuple(asked.get("looks", looks)),
        skins=(("", _("Like paper, nobody’s skin")), *skin_names()), skin=asked.get("skin", child.skin),
        common=tuple(COMMON.items()), needs=tuple(asked.get("needs", child.needs)),
        more=asked.get("more", more_of(child, row)),
        note=asked.get("note", (clear(row, "note") or "") if row else child.band_note),
    )  # fmt: skip


def stands(child: Child, row: HelpNote | None) -> list[tuple[str, str]]:
    """All of it as it stands, in the words of the page."""
    page = needs_page(child, row, NOTHING)
    picked = [str(name) for value, name in (*page.common, *page.looks) if value in page.needs or value in page.look]
    chosen = ((page.bands, page.band), (page.languages, page.language), (page.grounds, page.ground), (page.skins, page.skin))
    band, language, ground, skin = (next((str(name) for value, name in options if value == had), had) for options, had in chosen)
    return [
        (_("Wording for"), band), (_("Why this wording, and who says so"), page.note), (_("Language"), language),
        (_("What else helps"), ", ".join([*picked, *([page.more] if page.more else [])])), (_("Colours"), ground),
        (_("Skin of the people in pictures"), skin),
    ]  # fmt: skip


def skin_names() -> Options:
    """As a line of its own each, so with a capital."""
    return tuple((id, str(name)[:1].upper() + str(name)[1:]) for id, name in SKINS.items())


def _with_state(code: str, name: str) -> str:
    """Polish: pages by a machine, nobody has checked them."""
    ours = catalogue().languages.get(code)
    says = state_of(ours) if ours and ours.offered else _("no pages yet")
    return name if code == "en" else f"{name}: {says}"
