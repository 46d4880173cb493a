"""The adults' side: how a worker and a chair listen, place and decide. A clear desk at nine in the evening."""

from fastapi import APIRouter

from practitioner_ui.advocacy import pages as advocacy
from practitioner_ui.areas import pages as areas
from practitioner_ui.assessments import alike, change_notes
from practitioner_ui.assessments import pages as assessments
from practitioner_ui.case_changes import pages as case_changes
from practitioner_ui.chronology import pages as chronology
from practitioner_ui.conferences import challenges, checks, weights
from practitioner_ui.conferences import pages as conferences
from practitioner_ui.contributions import pages as contributions
from practitioner_ui.core_groups import pages as core_groups
from practitioner_ui.cross_references import pages as cross_references
from practitioner_ui.desk import drafts, keys, watch
from practitioner_ui.families import pages as families
from practitioner_ui.family_changes import pages as family_changes
from practitioner_ui.letters import pages as letters
from practitioner_ui.needs import pages as needs
from practitioner_ui.observations import observed
from practitioner_ui.observations import pages as observations
from practitioner_ui.over_time import pages as over_time
from practitioner_ui.own_devices import pages as own_devices
from practitioner_ui.paper import packs
from practitioner_ui.paper import pages as paper
from practitioner_ui.plans import actions, categories, dates, endings, progress
from practitioner_ui.plans import pages as plans
from practitioner_ui.read_backs import pages as read_backs
from practitioner_ui.record import pages as record
from practitioner_ui.record import trail
from practitioner_ui.recordings import pages as recordings
from practitioner_ui.replaced_texts import pages as replaced_texts
from practitioner_ui.reports import pages as reports
from practitioner_ui.reports import parents, together
from practitioner_ui.responses import media, translating
from practitioner_ui.responses import pages as responses
from practitioner_ui.said_again import page as all_said_again
from practitioner_ui.said_again import pages as said_again
from practitioner_ui.sharing import pages as sharing
from practitioner_ui.signin import confirming
from practitioner_ui.signin import pages as signin
from practitioner_ui.sittings import handover, packing, write_up
from practitioner_ui.tablets import shelf, taking
from practitioner_ui.tags import pages as tags
from practitioner_ui.tellings import pages as tellings
from practitioner_ui.today import pages as today
from practitioner_ui.today import search
from practitioner_ui.voices import pages as voices

PARTS = (
    signin, confirming, alike, areas, family_changes, cross_references, today, change_notes, families, packing, taking, handover,
    write_up, record, responses, said_again, all_said_again, tags, over_time, chronology, case_changes, media, recordings, observations, observed,
    assessments, plans, actions, categories, dates, endings, progress, core_groups, tellings, letters, read_backs,
    advocacy, trail, conferences, reports, parents, together, sharing, voices, shelf, watch, search, keys, drafts, needs, translating,
    own_devices, paper, packs, contributions, replaced_texts, checks, challenges, weights,
)  # fmt: skip


def practitioner_router() -> APIRouter:
    router = APIRouter(include_in_schema=False)
    for part in PARTS:
        router.include_router(part.router, prefix="/practitioner")
    return router


router = practitioner_router()

__all__ = ["practitioner_router", "router"]
