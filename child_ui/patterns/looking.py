"""Somebody who looks at the child's pages without being a child at the tablet: the same pages, no record, nothing kept."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from fastapi import Request

from app.catalogue import Activity, catalogue
from app.prompts.shapes import StepBase
from app.sittings.looks import GROUNDS, MORE, looks_of
from child_ui.frame import Tile
from child_ui.presenters import StepPage, about_page, step_page

NOBODY = "the-gallery"


@dataclass(frozen=True)
class Looking:
    """Stands where pages expect a child at the tablet; names as in the demonstration."""

    request: Request
    band: str
    language: str
    look: str
    skin: str = ""
    manner: str = ""
    envelope: str = ""
    child_name_shown: str = "Ava"
    worker_name: str = "Hannah"

    @property
    def query(self) -> str:
        return urlencode({"band": self.band, "language": self.language, "look": self.look, "skin": self.skin})

    @property
    def sitting(self) -> "Looking":
        return self


def looking(request: Request) -> Looking:
    """What was asked for, as far as there is such a thing."""
    asked, bands = request.query_params, [band.id for band in catalogue().bands.values() if band.sits]
    band, language = asked.get("band", ""), asked.get("language", "")
    words = [word for word in asked.get("look", "").split() if word in (*GROUNDS, *MORE)]
    return Looking(
        request, band if band in bands else "8-10", language if language in catalogue().languages else "en",
        " ".join(looks_of(" ".join(words))), asked.get("skin", ""),
    )  # fmt: skip


def page_for(here: Looking, activity: Activity, step: StepBase, way: str = "", **more: Any) -> StepPage:
    """The page as a child would see it, with nowhere to go but the gallery."""
    page = about_page(here, activity, step, way, **more) if way else step_page(here, activity, step, set(), **more)  # type: ignore[arg-type]
    path, about = f"/patterns/{activity.id}/{step.id}", f"/about/{way}" if way else ""
    frame = replace(page.frame, tiles=tuple(_still(tile) for tile in page.frame.tiles))
    base, action = f"{path}?{here.query}", f"{path}{about}?{here.query}"
    return replace(page, frame=frame, action=action, base=base, back=f"/patterns?{here.query}", marks=())


def _still(tile: Tile) -> Tile:
    return replace(tile, href="#main", post=False, over=False)
