"""An adult's reading as a page shows it: who gave it and when, and each strand under its heading."""

from dataclasses import dataclass

from app.analyses.views import AnalysisView
from app.identity.people import uncapped
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _


@dataclass(frozen=True)
class Opinion:
    by: str
    strands: tuple[tuple[str, str], ...]


def opinion_of(view: AnalysisView, child: str) -> Opinion:
    role = uncapped(view.role).replace("-", " ")
    by = ", ".join(part for part in (view.by, role, full(view.given_at)) if part)
    return Opinion(f"{by}, {clock_time(view.given_at)}", tuple(zip(strand_labels(child), (view.now, view.carers, view.later), strict=True)))


def strand_labels(child: str) -> tuple[str, str, str]:
    """SCR 7.11: impact on the child now, the carers' capacity to change, the long term if nothing changes."""
    return (
        _("For {child} now").format(child=child),
        str(_("Can the carers change this?")),
        str(_("If nothing changes")),
    )
