"""Neutral pages that a tablet keeps for itself: what is packed on it, and what to do without a line. No names anywhere."""

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from app.access.doors import public
from child_ui.outside import render_outside

router = APIRouter(dependencies=[Depends(public)])


@router.get("/p")
def packed_here(request: Request) -> Response:
    """The same for everyone with a tablet of this language: the tablet itself puts in what is on it."""
    return render_outside(request, "child/shell/packed.html")


@router.get("/p/wait")
def no_line(request: Request) -> Response:
    """Shown by the tablet itself when a page cannot be had."""
    return render_outside(request, "child/shell/wait.html")
