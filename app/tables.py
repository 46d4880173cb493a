"""Every table, gathered so that migrations and rule tests see them all."""

from sqlmodel import SQLModel

from app.advocacy import models as advocacy
from app.analyses import models as analyses
from app.approvals import models as approvals
from app.assessments import models as assessments
from app.attachments import models as attachments
from app.case_changes import models as case_changes
from app.conferences import models as conferences
from app.contributions import models as contributions
from app.cross_references import models as cross_references
from app.drafts import models as drafts
from app.envelopes import models as envelopes
from app.exports import models as exports
from app.families import models as families
from app.family_changes import models as family_changes
from app.identity import models as identity
from app.media import models as media
from app.observations import models as observations
from app.own_devices import models as own_devices
from app.own_prompts import models as own_prompts
from app.plans import models as plans
from app.read_backs import models as read_backs
from app.replaced_texts import models as replaced_texts
from app.responses import models as responses
from app.said_again import models as said_again
from app.sharing import models as sharing
from app.signals import models as signals
from app.sittings import models as sittings
from app.tags import models as tags
from app.tellings import models as tellings
from app.trail import models as trail
from app.transcripts import models as transcripts
from app.translations import models as translations
from app.vault import models as vault
from app.voices import models as voices

metadata = SQLModel.metadata
MODULES = (
    advocacy, analyses, approvals, assessments, attachments, case_changes, conferences, contributions, cross_references, drafts, envelopes, exports, families, family_changes, identity, media, observations, own_devices, own_prompts, plans, read_backs, replaced_texts, responses,
    said_again, sharing, signals, sittings, tags, tellings, trail, transcripts, translations, vault, voices,
)  # fmt: skip


def insert_only() -> list[str]:
    """The tables whose rows are written once: the database refuses UPDATE and DELETE on them."""
    from app.kit.records import Record

    found, queue = ["happening"], list(Record.__subclasses__())
    while queue:
        model = queue.pop()
        queue.extend(model.__subclasses__())
        if model.insert_only and hasattr(model, "__table__"):
            found.append(model.__tablename__)
    return sorted(found)
