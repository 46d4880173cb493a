"""What every page of the child's side loads: one sheet, one module."""

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

bundle("child.css", [*(f"{STYLES}/{name}.css" for name in SHEETS), *SHEETS_OF_ALL])
bundle("child.js", [f"{STYLES}/js/{name}.js" for name in MODULES])


def inside(request: Request) -> bool:
    """Whether this page brings the sheet with it: only the first one on this device does, so that nothing waits for a
    second journey on a slow line. It is fetched by the same page afterwards, for all that follow."""
    known = read_cookie(request, SHEET) == made("child.css").mark
    return request.url.path.startswith(WAITING) and not known and not getattr(request.state, "packing", False)


def sheet(request: Request) -> Markup:
    """The sheet itself, or the link to it."""
    if not inside(request):
        return Markup('<link rel="stylesheet" href="{}">').format(bundled("child.css"))
    request.state.remember = {SHEET: made("child.css").mark}
    return Markup("<style>") + Markup(made("child.css").body.decode()) + Markup("</style>")


def sheet_later(request: Request) -> Markup:
    """At the end of a page that brought its sheet: the same one by its address, which nothing waits for, and
    which is not put on: it would come after what only this page brings, and undo it."""
    return Markup('<link rel="stylesheet" media="not all" href="{}">').format(bundled("child.css")) if inside(request) else Markup("")
