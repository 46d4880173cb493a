"""Is it alive, and is it ready? No detail for strangers: each check is a word."""

import shutil
from collections.abc import Callable

from fastapi import APIRouter, Depends, FastAPI, Request
from starlette.responses import JSONResponse, Response

from app.access.doors import public
from app.catalogue import catalogue
from app.kit.database import can_write, wrong_pragmas
from app.vault.keyring import open_keyring

router = APIRouter(dependencies=[Depends(public)])


@router.get("/live")
def live() -> Response:
    return JSONResponse({"live": True})


@router.get("/ready")
def ready(request: Request) -> Response:
    """503 with the names of the checks that failed; 200 when all hold."""
    failed = [name for name, check in CHECKS.items() if not _holds(check, request.app)]
    return JSONResponse({"ready": not failed, "failed": failed}, 503 if failed else 200)


def _holds(check: Callable[[FastAPI], bool], app: FastAPI) -> bool:
    try:
        return check(app)
    except Exception:  # any fault at all means: not ready
        return False


def _disk(app: FastAPI) -> bool:
    return shutil.disk_usage(app.state.settings.home).free > app.state.settings.disk_floor_megabytes * 1_000_000


CHECKS: dict[str, Callable[[FastAPI], bool]] = {
    "database": lambda app: can_write(app.state.engine) and not wrong_pragmas(app.state.engine),
    "key": lambda app: open_keyring(app.state.settings.key_path).keys == app.state.keyring.keys,
    "content": lambda app: bool(catalogue().activities),
    "disk": _disk,
}
