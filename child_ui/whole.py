"""What every page of the child's side loads: one sheet, one module."""

from fastapi import Request
from markupsafe import Markup

from app.kit.bundles import bundle, bundled, digest, made
from app.kit.cookies import SHEET, read_cookie
from child_ui.first_sheet import part_for

STYLES = "/static/child"
SHEETS = ("tokens", "scripts", "looks", "page", "hear", "said", "easy", "own")
COMPONENTS = ("always", "kept", "scene", "face", "talk", "scale", "choice", "words", "hours", "cover")
# Away before all: nothing may keep the page from going. What is given is caught before it is shown over or sent.
MODULES = ("painted", "away", "start", "over", "cover", "hear", "look", "aloud", "sheet")
# Pages of a sitting, where a child waits for the first one; every other page fetches the sheet as usual.
WAITING = ("/sit", "/e")
END = "end-of-page"
_PUT_HERE = "/*sheet*/"

SHEETS_OF_ALL = tuple(f"{STYLES}/components/{name}/style.css" for name in COMPONENTS)

bundle("child.css", [*(f"{STYLES}/{name}.css" for name in SHEETS), *SHEETS_OF_ALL])
bundle("child.js", [f"{STYLES}/js/{name}.js" for name in MODULES])


def inside(request: Request) -> bool:
    """Whether this page brings a sheet with it: only the first one on this device does, so that nothing waits for a
    second journey on a slow line."""
    known = read_cookie(request, SHEET) == made("child.css").mark
    return request.url.path.startswith(WAITING) and not known and not getattr(request.state, "packing", False)


def sheet(request: Request) -> Markup:
    """The link to the sheet; on the first page, room for what that page draws with, and the address of the sheet for all
    that follows, which sheet.js puts in its place. Nothing is painted in pieces that would move."""
    if not inside(request):
        return Markup('<link rel="stylesheet" href="{}">').format(bundled("child.css"))
    request.state.remember = {SHEET: made("child.css").mark}
    brought = '<link rel="expect" href="#{}" blocking="render"><style data-first="{}">{}</style>'
    return Markup(brought).format(END, bundled("child.css"), Markup(_PUT_HERE))


def sheet_end(request: Request) -> Markup:
    """Where the first page is whole and may be painted; without scripts the sheet for all that follows is fetched after it."""
    if not inside(request):
        return Markup("")
    end = '<span id="{}" hidden></span><noscript><link rel="stylesheet" href="{}"></noscript>'
    return Markup(end).format(END, bundled("child.css"))


def with_sheet(request: Request, page: Markup) -> Markup:
    """The page with the part of the sheet it draws with, which this answer's policy names by its hash."""
    if not inside(request):
        return page
    part = part_for(made("child.css").body.decode(), page)
    request.state.styles = [digest(part.encode())]
    return Markup(str(page).replace(_PUT_HERE, part, 1))
