"""Pictures of the content: their address in a page, with people in the skin a child chose for them."""

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache

from fastapi import APIRouter, Depends
from jinja2 import pass_context
from jinja2.runtime import Context
from starlette.responses import Response

from app.access.doors import public
from app.catalogue import Symbol, catalogue
from app.drawings.palette import SKINS as DRAWN_SKINS
from app.drawings.palette import hex_of
from app.kit.assets import asset
from app.kit.errors import NotFound
from app.kit.words import Lazy
from app.kit.words import gettext_lazy as _

router = APIRouter(dependencies=[Depends(public)])

PAPER = ""
BLANK = "blank"
PREVIEW = "people-like"
# People are drawn in these four and nothing else is: what a skin changes is these, wherever they stand as a fill.
SKIN, FEATURES, HAIR, DARK_HAIR, RED_HAIR = "#F1D9AE", "#21303C", "#6E4A34", "#23303C", "#8C3A19"
PLACEHOLDERS = (SKIN, FEATURES, HAIR, DARK_HAIR, RED_HAIR)
# Hair and eyes have to stay seen on each skin, so they darken with it.
_FEATURES = {"skin-5": "#1B100A", "skin-6": "#0A0504"}
_HAIR = {
    "skin-3": ("#5A3B28", "#23303C", "#6B321A"),
    "skin-4": ("#4A2E1D", "#1B1F26", "#54291A"),
    "skin-5": ("#35211A", "#16181D", "#3F2318"),
    "skin-6": ("#1E1310", "#120C10", "#26150F"),
}
_KEPT = {"Cache-Control": "public, max-age=86400"}


@dataclass(frozen=True)
class Skin:
    """One skin to choose for the people in pictures; `preview` is the address of a picture of people who have it."""

    id: str
    name: Lazy
    preview: str


def skins() -> tuple[Skin, ...]:
    """Paper first, which is nobody's, then the six of the drawing palette."""
    names = {PAPER: _("like paper"), **DRAWN_SKINS}
    return tuple(Skin(id_, name, address(PREVIEW, id_)) for id_, name in names.items())


@pass_context
def symbol(context: Context, name: str, skin: str | None = None) -> str:
    """For templates: the address of a picture, in the page's own `skin` unless another is named."""
    return address(name, context.get("skin", PAPER) if skin is None else skin)


@pass_context
def skin_colour(context: Context) -> str:
    """For templates: the colour of the skin chosen for this page; empty for nobody's."""
    skin = context.get("skin", PAPER)
    return hex_of(skin) if skin in DRAWN_SKINS else ""


@lru_cache(maxsize=4096)
def address(name: str, skin: str = PAPER) -> str:
    """Where the picture is: the council's own, else ours in this skin. A name no longer known is an empty card."""
    found = catalogue().symbols.get(name)
    if not found:
        return asset(f"/static/symbols/{BLANK}.svg")
    if found.own:
        return f"/symbols/own/{found.own.name}?v={_mark(found.own.data)}"
    if skin in DRAWN_SKINS and has_people(found):
        return f"/symbols/{skin}/{name}.svg?v={_mark(tinted(found.svg, skin).encode())}"
    return asset(f"/static/symbols/{name}.svg")


def has_people(found: Symbol) -> bool:
    return f'"{SKIN}"' in found.svg


def tinted(svg: str, skin: str) -> str:
    """The drawing with its placeholder fills, and nothing else, in the colours of `skin`."""
    hair = _HAIR.get(skin, (HAIR, DARK_HAIR, RED_HAIR))
    colours = (hex_of(skin), _FEATURES.get(skin, FEATURES), *hair)
    put = dict(zip(PLACEHOLDERS, colours, strict=True))
    return re.sub(r'(fill|stroke)="(#[0-9A-F]{6})"', lambda m: f'{m[1]}="{put.get(m[2], m[2])}"', svg)


@router.get("/symbols/own/{name}")
def own(name: str) -> Response:
    """A council's picture, from memory: no path is ever made of what was asked for."""
    for found in catalogue().symbols.values():
        if found.own and found.own.name == name:
            return Response(found.own.data, media_type=found.own.media, headers=_KEPT)
    raise NotFound


@router.get("/symbols/{skin}/{name}.svg")
def in_skin(skin: str, name: str) -> Response:
    found = catalogue().symbols.get(name)
    if not found or skin not in DRAWN_SKINS:
        raise NotFound
    return Response(tinted(found.svg, skin), media_type="image/svg+xml", headers=_KEPT)


def _mark(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:10]
