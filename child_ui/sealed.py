"""The tablet's addresses: an envelope to seal into, the pages to take along, and where sealed things come in."""

import base64
import re
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Request
from starlette.responses import JSONResponse, Response

from app.envelopes.door import Holding, SealedBytes
from app.envelopes.intake import Sealed, take_in
from app.envelopes.making import form_version, make_envelope
from app.envelopes.models import Envelope
from app.envelopes.waiting import still_waiting
from app.kit.errors import NotFound, TooLarge
from app.kit.forms import Unreadable
from app.sittings.door import Here
from app.sittings.models import Manner
from app.trail import What, record
from app.vault.sealing_keys import RECEIPTS, SEALING, public_bytes
from child_ui.bundle import packed_pages

router = APIRouter()
DIGITS = re.compile(r"[0-9]{1,7}", re.ASCII)
LAST = 1_000_000
FORM = re.compile(r"[0-9A-Za-z._-]{1,40}", re.ASCII)


@router.get("/sit/envelope")
def envelope_here(here: Here) -> Response:
    """Asking makes one, and only here is its capability told. On a child's own device nothing is kept, so there is none."""
    if here.sitting.manner != Manner.HANDED_OVER:
        raise NotFound()
    made = make_envelope(here.db, here.actor, here.sitting, device=here.device)
    here.db.flush()
    keys = keys_of(here.request.app, made.envelope)
    return JSONResponse({"envelope": made.envelope.id.hex, "capability": made.capability, **keys})


def keys_of(app: FastAPI, envelope: Envelope) -> dict[str, str]:
    def raw(purpose: str) -> str:
        return base64.b64encode(public_bytes(app.state.keyring, purpose, envelope.sealing_key_id)).decode()

    return {
        "form_version": form_version(), "sealing_key": raw(SEALING), "sealing_key_id": envelope.sealing_key_id,
        "receipt_key": raw(RECEIPTS),
    }  # fmt: skip


def sealed_item(request: Request, body: SealedBytes) -> Sealed:
    """Read before the database is asked anything, so that a slow line holds nobody up. Raises Unreadable or TooLarge."""
    seq, form = request.headers.get("x-heard-seq", ""), request.headers.get("x-heard-form", "")
    if not DIGITS.fullmatch(seq) or int(seq) > LAST or not FORM.fullmatch(form) or not body:
        raise Unreadable()
    if len(body) > (request.app.state.settings.upload_megabytes + 1) * 1_000_000:
        raise TooLarge()
    item = Sealed(int(seq), form, body)
    if request.headers.get("x-heard-digest", "").lower() != item.digest:
        raise Unreadable()
    return item


async def counted(request: Request) -> int:
    """How many things the tablet still holds. Raises Unreadable for anything that is no such number."""
    try:
        told: Any = await request.json()
    except (ValueError, RecursionError):
        raise Unreadable() from None
    count = told.get("count") if isinstance(told, dict) else None
    if type(count) is not int or not 0 <= count <= LAST:
        raise Unreadable()
    return count


@router.post("/sealed/{envelope}")
def take_one(item: Annotated[Sealed, Depends(sealed_item)], holding: Holding) -> Response:
    """The signed receipt leaves after the commit: 200, or 409 where the number already stood for something else."""
    receipt = take_in(holding.db, holding.app, holding.envelope, item)
    return JSONResponse(receipt.told(), 409 if receipt.again else 200)


@router.get("/sealed/{envelope}/pages")
def pages(holding: Holding) -> Response:
    record(holding.db, holding.actor, What.PAGES_TAKEN, child_id=holding.envelope.child_id, subject=holding.envelope)
    packed = packed_pages(holding.db, holding.app, holding.envelope)
    return JSONResponse({**keys_of(holding.app, holding.envelope), **packed})


@router.post("/sealed/{envelope}/waiting")
def waiting(count: Annotated[int, Depends(counted)], holding: Holding) -> Response:
    """A number and nothing else."""
    still_waiting(holding.db, holding.envelope, count)
    return Response(status_code=204)
