"""The front door and the few things a browser asks for by itself."""

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import public

router = APIRouter(dependencies=[Depends(public)])


@router.get("/")
def front() -> Response:
    return RedirectResponse("/practitioner", 303)


@router.get("/favicon.ico")
def icon() -> Response:
    return Response(status_code=204)


@router.get("/robots.txt")
def robots() -> Response:
    return Response("User-agent: *\nDisallow: /\n", media_type="text/plain")
