"""The packing page: each child with what is proposed for them, and what the worker changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from app.catalogue import catalogue, propose, text_for
from app.evidence.areas import asks
from app.evidence.gathered import Gathered
from app.evidence.grid import missing_areas
from app.families.models import Child, HelpNote
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.own_prompts.service import MOST
from app.settings import Settings
from app.sittings.looks import looks_of
from app.sittings.packing import band_of
from app.vault import clear
from practitioner_ui.desk.child import home_of
from practitioner_ui.desk.languages import offered, warning_for
from practitioner_ui.desk.names import age_of, language_words, understands
from practitioner_ui.needs.presenters import GROUNDS, LOOKS, skin_names

Option = tuple[str, Any]
NO_SKIN = _("Like paper")


@dataclass(frozen=True)
class ChildToPack:
    reference: str
    name: str
    age: str
    below: str
    href: str
    asks: bool
    ticked: bool
    activities: tuple[Option, ...]
    chosen: tuple[str, ...]
    band: str
    bands: tuple[Option, ...]
    language: str
    languages: tuple[Option, ...]
    no_pages: str
    interpreter: bool
    aids: str
    changed: bool
    warning: str
    """said of the language that is chosen, when nobody has checked its pages"""
    ground: str
    grounds: tuple[Option, ...]
    look: tuple[str, ...]
    looks: tuple[Option, ...]
    skin: str
    skins: tuple[Option, ...]
    own: tuple[str, ...]
    """what the worker asks in words of their own, typed so far"""

    @property
    def opened(self) -> bool:
        """What was chosen or written down stays in sight."""
        return bool(self.interpreter or self.aids or self.changed or self.warning)

    @property
    def writes(self) -> bool:
        return any(self.own)

    @property
    def laid_out(self) -> tuple[Option, ...]:
        """What is ticked, so that it is read at a glance."""
        return tuple(one for one in self.activities if one[0] in self.chosen)

    @property
    def others(self) -> tuple[Option, ...]:
        return tuple(one for one in self.activities if one[0] not in self.chosen)


def children_to_pack(
    columns: Sequence[Gathered], now: datetime, settings: Settings, *, helps: Mapping[UUID, HelpNote], only: str = "", area: str = "", form: Form | None = None, fresh: bool = False
) -> list[ChildToPack]:
    """As proposed, or as it was sent when the form comes back. `only` is the one child somebody came here for;
    `fresh` proposes the activities anew; `helps` is what else the file says helps."""
    return [replace(_child(of, now, settings, only, area, form, fresh), **_aids(of.child, helps, form)) for of in columns]


def _aids(child: Child, helps: Mapping[UUID, HelpNote], form: Form | None) -> dict[str, str]:
    """What a worker wrote in the file helps this child, until it is changed for once."""
    row = helps.get(child.id)
    return {"aids": form.get(f"aids-{child.reference}") if form else (clear(row, "more") or "") if row and asks(child) else ""}


def _child(of: Gathered, now: datetime, settings: Settings, only: str, area: str, form: Form | None, fresh: bool) -> ChildToPack:
    child, ref, can = of.child, of.child.reference, asks(of.child)
    band = form.get(f"band-{ref}") if form and form.get(f"band-{ref}") in catalogue().bands else band_of(child)
    return ChildToPack(
        ref, child.name, age_of(child), understands(band, child.language, child.needs), home_of(child), can,
        ticked=can and (ref in form.all("children") if form else only in ("", ref)),
        activities=tuple((a.id, text_for(a.title, band, "en").text) for a in catalogue().on_map(band)) if can else (),
        chosen=tuple(form.all(f"activities-{ref}") if form and not fresh else _proposed(of, band, area, now, settings)) if can else (),
        band=band, bands=tuple((b.id, b.name) for b in catalogue().bands.values() if b.sits),
        language=form.get(f"language-{ref}") if form else child.language, languages=offered_languages(),
        no_pages=_no_pages(child.language), **_looks(of.child, form), own=own_texts(form, ref),
        warning=warning_for(form.get(f"language-{ref}") if form else child.language) if can else "", aids="",
        changed=bool(form) and band != band_of(child),
        interpreter=bool(form.get(f"interpreter-{ref}")) if form else child.language != "en" and can,
    )  # fmt: skip


def _looks(child: Child, form: Form | None) -> dict[str, Any]:
    """As the file has it, or as it was sent."""
    ref, looks = child.reference, looks_of(child.look)
    return {
        "ground": (form.get(f"ground-{ref}") if form else "") or looks[0], "grounds": tuple(GROUNDS.items()),
        "look": tuple(form.all(f"looks-{ref}")) if form else looks[1:], "looks": tuple(LOOKS.items()),
        "skin": form.get(f"skin-{ref}") if form else child.skin, "skins": (("", NO_SKIN), *skin_names()),
    }  # fmt: skip


def own_texts(form: Form | None, reference: str) -> tuple[str, ...]:
    """One text for each field there is, empty where nothing was typed."""
    return tuple(form.words(f"own-{reference}-{n}") if form else "" for n in range(1, MOST + 1))


def _proposed(of: Gathered, band: str, area: str, now: datetime, settings: Settings) -> list[str]:
    missing = missing_areas(of, now, settings)
    wanted = {area} & missing if area else missing
    return propose(band, wanted or missing)


def offered_languages() -> tuple[Option, ...]:
    """With the state each is in, so that it is known before it is chosen."""
    return offered()


def _no_pages(language: str) -> str:
    if language in {code for code, _name in offered_languages()}:
        return ""
    return _("There are no pages in {language} yet. They will be in English.").format(language=language_words(language))
