"""The child's side: a quiet place of your own. Everything a child sees is made here."""

from fastapi import APIRouter

from child_ui import (
    about,
    about_exit,
    arrive,
    delivering,
    drawing,
    finish,
    leave,
    looks,
    patterns,
    sealed,
    shell,
    sit,
    still,
    symbols,
    voices,
    whole,
    worker,
)

# Order matters: the pages with fixed addresses come before /sit/{activity}.
PARTS = (symbols, voices, worker, still, shell, patterns, arrive, about_exit, leave, looks, finish, drawing, sealed, about, sit)


def child_router() -> APIRouter:
    router = APIRouter(include_in_schema=False)
    for part in PARTS:
        router.include_router(part.router)
    return router


router = child_router()

globals_ = {
    "symbol": symbols.symbol, "skin_colour": symbols.skin_colour,
    "sheet": whole.sheet, "sheet_end": whole.sheet_end, "with_sheet": whole.with_sheet,
}  # fmt: skip

__all__ = ["child_router", "delivering", "globals_", "router"]
