"""Pack direct work for the whole family on one page."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenFamily, Signed, open_family, signed_in
from app.approvals.service import approval, approval_faults
from app.evidence.at_hand import at_hand
from app.evidence.gathered import gather
from app.families.models import Child
from app.families.service import help_notes
from app.identity.permissions import Permission as P
from app.kit.clock import now
from app.kit.errors import NotAllowed, NotFound
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.own_prompts.leading import leads
from app.own_prompts.service import is_asked_as, pack_with_own
from app.sittings.models import SittingStatus
from app.sittings.packing import Packed, Room, is_packed_as
from practitioner_ui.sittings.presenters_packing import children_to_pack
from practitioner_ui.sittings.reading_packs import PLACES, PRESENT, read_plans

router = APIRouter()
Here = Annotated[OpenFamily, Depends(open_family)]
NOT_YOURS_TO_PACK = _("Your role does not pack direct work for these children. Ask their social worker.")


@router.get("/families/{family_reference}/pack")
def pack_page(here: Here) -> Response:
    return _page(here, mine(here))


@router.post("/families/{family_reference}/pack")
def pack_all(here: Here, form: PostedForm) -> Response:
    children = mine(here)
    plans, room, faults = read_plans(form, children)
    faults |= approval_faults(here.db, here.request.app.state.settings, "children")
    if faults:
        return _page(here, children, form, faults)
    pack_with_own(here.db, here.actor, _not_twice(here, plans, room), room)
    first = f"?child={plans[0].child.reference}"
    return RedirectResponse(f"/practitioner/families/{here.family.reference}/hand-over{first}", 303)


@router.post("/families/{family_reference}/pack/{reference}")
def one_child(reference: str, here: Here, form: PostedForm) -> Response:
    """One child of the page again, proposed afresh for the wording that was just chosen. Keeps nothing.

    Sent in the body: what a worker has typed belongs in no address.
    """
    children = [child for child in mine(here) if child.reference == reference]
    if not children:
        raise NotFound()
    [child] = children_to_pack(
        gather(here.db, children), now(), here.request.app.state.settings, helps={}, form=form, fresh=True
    )
    return render(
        here.request, "practitioner/packing/_child.html", child=child, errors={}, reference=here.family.reference, form=form,
    )


def mine(here: OpenFamily) -> list[Child]:
    """Those of the family this practitioner may pack for. Raises NotAllowed when there is none."""
    found = [child for child in here.children if here.may(child, P.SITTING_PACK)]
    if not found:
        raise NotAllowed(NOT_YOURS_TO_PACK)
    return found


def _not_twice(here: OpenFamily, plans: Sequence[Packed], room: Room) -> list[Packed]:
    """A second press of the same button packs nothing twice: the very same is still waiting, unopened."""
    waiting = at_hand(here.db, [plan.child for plan in plans], now() - timedelta(days=1))
    fresh = {
        id: row for id, row in waiting.items() if row.status == SittingStatus.PACKED and now() - row.packed_at < timedelta(minutes=2)
    }  # fmt: skip

    def is_there(plan: Packed) -> bool:
        row = fresh.get(plan.child.id)
        return bool(row and is_packed_as(row, plan, room) and is_asked_as(here.db, row, plan))

    return [plan for plan in plans if not is_there(plan)]


@router.post("/own-question")
def is_it_open(here: Annotated[Signed, Depends(signed_in)], form: PostedForm) -> Response:
    """What makes a question lead, said while it is typed. Keeps nothing and names no child."""
    which = form.get("which")
    ref, text = which.removeprefix("own-").rpartition("-")[0], form.words(which).strip()
    band, language = form.get(f"band-{ref}"), form.get(f"language-{ref}") or "en"
    return render(
        here.request, "practitioner/packing/_own_says.html", found=leads(text, band, language) if text else [],
        text=text, language=language,
    )  # fmt: skip


def _page(here: OpenFamily, children: Sequence[Child], form: Form | None = None, faults: dict | None = None) -> Response:
    asked, settings = here.request.query_params, here.request.app.state.settings
    packs = children_to_pack(
        gather(here.db, children), now(), settings, helps=help_notes(here.db, [child.id for child in children]), only=asked.get("child", ""), area=asked.get("area", ""), form=form
    )
    return render(
        here.request, "practitioner/packing/pack.html", 422 if faults else 200, nav="families", children=packs,
        reference=here.family.reference, places=list(PLACES.items()), people=list(PRESENT.items()),
        errors=faults or {}, form=form or Form(), approved=approval(here.db),
    )  # fmt: skip
