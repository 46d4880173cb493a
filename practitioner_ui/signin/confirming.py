"""Who signed in a while ago and wants a file says again who they are; then the file they asked for comes by itself."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import Signed, signed_in
from app.kit.forms import PostedForm
from app.kit.pages import render
from practitioner_ui.desk.confirming import fresh, secret_faults

router = APIRouter()
CHILDREN = "/practitioner/children/"
Here = Annotated[Signed, Depends(signed_in)]


@router.get("/confirm")
def confirm_page(here: Here) -> Response:
    """`Refresh` fetches a file without scripts, and this page stays to say so."""
    then = _inside(here.request.query_params.get("then", ""))
    if not then:
        return RedirectResponse("/practitioner", 303)
    answer = _page(here, then, {})
    if fresh(here):
        answer.headers["Refresh"] = f"0; url={then}"
    return answer


@router.post("/confirm")
def confirm(here: Here, form: PostedForm) -> Response:
    then = _inside(form.get("then"))
    if not then:
        return RedirectResponse("/practitioner", 303)
    if faults := secret_faults(here, form):
        return _page(here, then, faults)
    return RedirectResponse(f"/practitioner/confirm?{urlencode({'then': then})}", 303)


def _inside(address: str) -> str:
    """An address of a child's record, or nothing: nobody is sent anywhere else from here."""
    plain = address.isascii() and address.isprintable() and not {"\\", " ", ";", "#"} & set(address)
    return address if plain and address.startswith(CHILDREN) and "//" not in address and ".." not in address else ""


def _page(here: Signed, then: str, errors: dict) -> Response:
    record = CHILDREN + then.removeprefix(CHILDREN).split("/")[0].split("?")[0]
    return render(
        here.request, "practitioner/signin/confirm.html", 422 if errors else 200, nav="families", errors=errors, then=then,
        fresh=fresh(here), record=record,
    )  # fmt: skip
