"""The child's side: a quiet place of your own. Everything a child sees is made here."""

from fastapi import APIRouter

from child_ui import about, arrive, drawing, finish, leave, sit

# Order matters: the pages with fixed addresses come before /sit/{activity}.
PARTS = (arrive, leave, finish, drawing, about, sit)


def child_router() -> APIRouter:
    router = APIRouter(include_in_schema=False)
    for part in PARTS:
        router.include_router(part.router)
    return router


router = child_router()

__all__ = ["child_router", "router"]
