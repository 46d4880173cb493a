"""The adults' side: how a worker and a chair listen, place and decide. A clear desk at nine in the evening."""

from fastapi import APIRouter

from practitioner_ui import (
    actions,
    advocacy,
    alike,
    areas,
    assessments,
    caseload,
    change_notes,
    chronology,
    conferences,
    contributions,
    core_groups,
    cross_references,
    drafts,
    families,
    family_changes,
    handover,
    keys,
    letters,
    media,
    needs,
    observations,
    observed,
    over_time,
    packing,
    packs,
    paper,
    plan_categories,
    plan_dates,
    plan_endings,
    plans,
    progress,
    read_backs,
    record,
    recordings,
    reports,
    responses,
    said_again,
    search,
    sharing,
    shelf,
    signin,
    tags,
    taking,
    tellings,
    trail,
    translating,
    voices,
    watch,
    write_up,
)

PARTS = (
    signin, alike, areas, family_changes, cross_references, caseload, change_notes, families, packing, taking, handover, write_up, record, responses, said_again, tags, over_time, chronology,
    media, recordings, observations, observed, assessments, plans, actions, plan_categories, plan_dates,
    plan_endings, progress, core_groups, tellings, letters, read_backs, advocacy, trail,
    conferences, reports, sharing, voices, shelf, watch, search, keys, drafts, needs, translating, paper, packs, contributions,
)  # fmt: skip


def practitioner_router() -> APIRouter:
    router = APIRouter(include_in_schema=False)
    for part in PARTS:
        router.include_router(part.router, prefix="/practitioner")
    return router


router = practitioner_router()

__all__ = ["practitioner_router", "router"]
