"""The adults' side: how a worker and a chair listen, place and decide. A clear desk at nine in the evening."""

from fastapi import APIRouter

from practitioner_ui import (
    actions,
    alike,
    assessments,
    caseload,
    change_notes,
    conferences,
    families,
    handover,
    media,
    needs,
    observations,
    observed,
    packing,
    plans,
    record,
    recordings,
    reports,
    responses,
    shelf,
    signin,
    taking,
    tellings,
    trail,
    translating,
    voices,
    watch,
    write_up,
)

PARTS = (
    signin, alike, caseload, change_notes, families, packing, taking, handover, write_up, record, responses,
    media, recordings, observations, observed, assessments, plans, actions, tellings, trail,
    conferences, reports, voices, shelf, watch, needs, translating,
)  # fmt: skip


def practitioner_router() -> APIRouter:
    router = APIRouter(include_in_schema=False)
    for part in PARTS:
        router.include_router(part.router, prefix="/practitioner")
    return router


router = practitioner_router()

__all__ = ["practitioner_router", "router"]
