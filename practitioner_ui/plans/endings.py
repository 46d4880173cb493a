"""Ending or stepping down: this child's latest voice first, then the form. For brothers and sisters, each their own page."""

from typing import Annotated

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.evidence.areas import asks
from app.evidence.latest_voice import LatestVoice, latest_voice
from app.identity.permissions import Permission as P
from app.kit.clock import today
from app.kit.faults import Incomplete, raise_if_any
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.plans.endings import KINDS, STANDS, end_plan
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.plans.pages import PLAN, plan_of
from practitioner_ui.plans.presenters_brothers import with_plans
from practitioner_ui.plans.presenters_voice import as_given, old_line, voice_line

router = Desk()
ENDING = PLAN + "/ending"
Writer = Annotated[OpenChild, Depends(open_child(P.PLAN_WRITE))]
FIELDS = ("kind", "reason", "stands", "going_on_reason")


@router.get(ENDING)
def ending(here: Writer) -> Response:
    return page(here, _voice(here), put_back(here))


@router.post(ENDING)
def end_it(here: Writer, form: PostedForm) -> Response:
    plan, voice, texts = plan_of(here), _voice(here), typed(form, *FIELDS)
    ended_on, wrong = date_of(form, "ended_on", past=True)
    given = Asked(typed=texts | typed(form, "ended_on", "seen"))
    try:
        raise_if_any(wrong)
        if form.get("seen") != seen_mark(voice):
            return page(here, voice, given, newer=True)
        end_plan(here.db, here.actor, plan=plan, ended_on=ended_on, voice=voice.voice, **texts)
    except Incomplete as fault:
        return page(here, voice, Asked(fault.fields, given.typed))
    return RedirectResponse(f"{home_of(here.child)}/plans/{plan.id.hex}", 303)


def seen_mark(voice: LatestVoice) -> str:
    """Which voice a page showed: if the child has told something since, the page is shown again first."""
    latest = voice.voice.response_id or voice.voice.observation_id
    return latest.hex if latest else "none"


def _voice(here: OpenChild) -> LatestVoice:
    plan_of(here)
    return latest_voice(here.db, here.actor, here.child, asked=asks(here.child), today=today())


def page(here: OpenChild, voice: LatestVoice, asked: Asked = NOTHING, newer: bool = False) -> Response:
    head = child_head(here, "plan")
    return render(
        here.request, "practitioner/plans/ending.html", 409 if newer else 422 if asked.errors else 200, nav="families", child=head,
        voice_line=voice_line(here.child, voice), old_line=old_line(voice), beside=as_given(voice, head.home), seen=seen_mark(voice),
        has_voice=voice.voice.on is not None, needs_reason=voice.voice.on is None or voice.voice.old, newer=newer,
        kinds=list(KINDS.items()), stands=list(STANDS.items()), others=others(here), asked=asked, errors=asked.errors,
        may_pack=here.may(P.SITTING_PACK),
    )  # fmt: skip


def others(here: OpenChild) -> list[tuple[str, str]]:
    """Brothers and sisters with a running plan whom this worker may write for: (name, their own page)."""
    return [(one.name, f"{home_of(one)}/plan/ending") for one, _plan in with_plans(here)]
