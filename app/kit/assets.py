"""Static files: where each folder is served, and addresses that change when the file does."""

import hashlib
from functools import lru_cache
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.staticfiles import StaticFiles
from starlette.types import Message, Receive, Scope, Send

ROOT = Path(__file__).parent.parent.parent
FOLDERS = {
    "/static/child/components": ROOT / "child_ui" / "components",
    "/static/child": ROOT / "child_ui" / "static",
    "/static/practitioner/components": ROOT / "practitioner_ui" / "components",
    "/static/practitioner": ROOT / "practitioner_ui" / "static",
    "/static/drawings": ROOT / "app" / "drawings" / "static",
    "/static/symbols": ROOT / "content" / "symbols",
    "/static/voices": ROOT / "content" / "voices",
}
SERVED = {".css", ".js", ".mjs", ".svg", ".woff2", ".png", ".jpg", ".json", ".txt", ".ico", ".webmanifest", ".mp3"}


class Static(StaticFiles):
    """Only files meant for a browser; kept for an hour, checked again after that."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_cached(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] in (200, 304):
                MutableHeaders(scope=message)["Cache-Control"] = "public, max-age=3600"
            await send(message)

        await super().__call__(scope, receive, send_cached)

    def lookup_path(self, path: str):
        return super().lookup_path(path) if Path(path).suffix in SERVED else ("", None)


@lru_cache(maxsize=1024)
def asset(address: str) -> str:
    """`/static/child/base.css` with a mark of its content, so that a new version is fetched at once."""
    return f"{address}?v={hashlib.sha256(file_at(address).read_bytes()).hexdigest()[:10]}"


def file_at(address: str) -> Path:
    """Raises LookupError where there is none."""
    for prefix, folder in FOLDERS.items():
        if address.startswith(prefix + "/") and (file := folder / address.removeprefix(prefix + "/")).is_file():
            return file
    raise LookupError(f"no static file at {address}")
