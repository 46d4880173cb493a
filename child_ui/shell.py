"""Neutral pages that a tablet keeps for itself: what is packed on it, and what to do without a line. No names anywhere."""

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from app.access.doors import public
from app.kit.pages import render

router = APIRouter(dependencies=[Depends(public)])


@router.get("/p")
def packed_here(request: Request) -> Response:
    """The same bytes for everyone: the tablet itself puts in what is on it."""
    return render(request, "child/shell/packed.html")


@router.get("/p/wait")
def no_line(request: Request) -> Response:
    """Shown by the tablet itself when a page cannot be had."""
    return render(request, "child/shell/wait.html")
