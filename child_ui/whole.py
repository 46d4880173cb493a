"""What every page of the child's side loads: one sheet, one module."""

from collections.abc import Collection

from fastapi import Request
from markupsafe import Markup

from app.kit.bundles import bundle, bundled, made
from app.kit.cookies import SHEET, read_cookie

STYLES = "/static/child"
SHEETS = ("tokens", "scripts", "looks", "page", "hear", "said", "easy", "own")
COMPONENTS = ("always", "kept", "scene", "face", "talk", "scale", "choice", "words", "hours", "cover")
# Away before all: nothing may keep the page from going. What is given is caught before it is shown over or sent.
MODULES = ("away", "start", "over", "cover", "hear", "look", "aloud")
# Pages of a sitting, where a child waits for the first one; every other page fetches the sheet as usual.
WAITING = ("/sit", "/e")

SHEETS_OF_ALL = tuple(f"{STYLES}/components/{name}/style.css" for name in COMPONENTS)

# The first page brings only what its own register draws with, which is what a slow tablet reads and lays out first.
LEFT_OUT = {
    "little": {"own", "easy", "scripts"},
    "middle": {"own", "easy", "scripts"},
    "easy": {"own", "scripts"},
    "own": {"easy", "scripts", "scene", "hours", "face"},
}
OTHER_SCRIPTS = {"ar", "bn", "pa", "ps", "uk", "ur"}


def _addresses(without: Collection[str] = ()) -> list[str]:
    sheets = [f"{STYLES}/{name}.css" for name in SHEETS if name not in without]
    return [*sheets, *(f"{STYLES}/components/{name}/style.css" for name in COMPONENTS if name not in without)]


def _first(register: str) -> str:
    return f"child-{register}.css"


bundle("child.css", _addresses())
for register, without in LEFT_OUT.items():
    bundle(_first(register), _addresses(without))
INSIDE = ("child.css", *map(_first, LEFT_OUT))
bundle("child.js", [f"{STYLES}/js/{name}.js" for name in MODULES])


def inside(request: Request) -> bool:
    """Whether this page brings the sheet with it: only the first one on this device does, so that nothing waits for a
    second journey on a slow line. It is fetched by the same page afterwards, for all that follow."""
    known = read_cookie(request, SHEET) == made("child.css").mark
    return request.url.path.startswith(WAITING) and not known and not getattr(request.state, "packing", False)


def sheet(request: Request, register: str = "", language: str = "") -> Markup:
    """The sheet itself, as far as this page needs it, or the link to the whole of it."""
    if not inside(request):
        return Markup('<link rel="stylesheet" href="{}">').format(bundled("child.css"))
    request.state.remember = {SHEET: made("child.css").mark}
    first = _first(register) if register in LEFT_OUT and language not in OTHER_SCRIPTS else "child.css"
    return Markup("<style>") + Markup(made(first).body.decode()) + Markup("</style>")


def sheet_later(request: Request) -> Markup:
    """At the end of a page that brought its sheet: the same one by its address, which nothing waits for, and
    which is not put on: it would come after what only this page brings, and undo it."""
    return Markup('<link rel="stylesheet" media="not all" href="{}">').format(bundled("child.css")) if inside(request) else Markup("")
