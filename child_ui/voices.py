"""How words sound: which texts have a voice, and the sounds themselves. Public wording only, so anyone may fetch it."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import JSONResponse, RedirectResponse, Response

from app.access.doors import public
from app.access.work import Work
from app.kit.errors import NotFound
from app.voices.files import keys_and_addresses, shipped, standing
from app.voices.keys import KEY, LANGUAGE

router = APIRouter()
Open = Annotated[None, Depends(public)]


@router.get("/voices/{language}.json")
def list_of(language: str, db: Work, door: Open) -> Response:
    """Key -> address: a person's reading where there is one, else a clip that came with Heard."""
    if not LANGUAGE.fullmatch(language):
        raise NotFound()
    return JSONResponse(keys_and_addresses(db, language), headers={"Cache-Control": "public, max-age=300"})


@router.get("/voices/{language}/{key}")
def one(language: str, key: str, db: Work, door: Open) -> Response:
    """The newest reading of one text. The mark in its address changes with it, so it may be kept for good."""
    if not (LANGUAGE.fullmatch(language) and KEY.fullmatch(key)):
        raise NotFound()
    if row := standing(db, language, key):
        headers = {"Cache-Control": "public, max-age=31536000, immutable"}
        return Response(row.content, media_type=row.type, headers=headers)
    if address := shipped(language).get(key):
        return RedirectResponse(address, 307)
    raise NotFound()
