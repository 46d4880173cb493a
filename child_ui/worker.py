"""The script that serves a packed sitting on the tablet, with the list of neutral pages it may keep."""

import hashlib
import json
from pathlib import Path

from fastapi import APIRouter, Depends, Request
from starlette.responses import JSONResponse, Response

from app.access.doors import public
from app.kit.assets import asset, file_at
from app.kit.bundles import bundled
from app.kit.words import gettext_lazy as _

router = APIRouter(dependencies=[Depends(public)])
SCRIPTS = "/static/child/js"
OUTBOX = Path(__file__).parent / "static" / "js" / "outbox"
PARTS = ("sw.js", "shell.js", *(f"outbox/{file.name}" for file in sorted(OUTBOX.glob("*.js"))))
PAGES = ("/p", "/p/wait", "/e/closed")
MANIFEST, ICONS = "/manifest.webmanifest", ("leaf-192.png", "leaf-512.png")
NAME = _("My place")


@router.get("/sw.js")
def service_worker() -> Response:
    """It changes whenever something it keeps does, so that a tablet takes the new version by itself."""
    files = [MANIFEST, *(f"{SCRIPTS}/{part}" for part in PARTS if part != "sw.js")]
    shell = {"version": version(), "pages": PAGES, "files": files}
    body = f"const SHELL = {json.dumps(shell)};\n{file_at(f'{SCRIPTS}/sw.js').read_text('utf-8')}"
    return Response(body, media_type="text/javascript", headers={"Service-Worker-Allowed": "/"})


def version() -> str:
    """A mark of all that is kept on a tablet beside the packed sittings."""
    whole = hashlib.sha256(bundled("child.css").encode() + bundled("child.js").encode())
    for part in PARTS:
        whole.update(file_at(f"{SCRIPTS}/{part}").read_bytes())
    return whole.hexdigest()[:10]


@router.get(MANIFEST)
def manifest(request: Request) -> Response:
    """What a tablet shows when this is put on its home screen: a neutral name, a leaf."""
    icons = [{"src": asset(f"/static/child/icons/{name}"), "sizes": f"{name[5:8]}x{name[5:8]}", "type": "image/png"} for name in ICONS]
    body = {
        "name": str(NAME), "short_name": str(NAME), "start_url": "/p", "scope": "/", "display": "standalone",
        "background_color": "#FFF9F0", "theme_color": "#FFF9F0", "icons": icons,
    }  # fmt: skip
    return JSONResponse(body, media_type="application/manifest+json")
