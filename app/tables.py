"""Every table, gathered so that migrations and rule tests see them all."""

from sqlmodel import SQLModel

from app.analyses import models as analyses
from app.assessments import models as assessments
from app.attachments import models as attachments
from app.conferences import models as conferences
from app.envelopes import models as envelopes
from app.families import models as families
from app.identity import models as identity
from app.media import models as media
from app.observations import models as observations
from app.own_prompts import models as own_prompts
from app.plans import models as plans
from app.responses import models as responses
from app.signals import models as signals
from app.sittings import models as sittings
from app.tellings import models as tellings
from app.trail import models as trail
from app.transcripts import models as transcripts
from app.translations import models as translations
from app.vault import models as vault
from app.voices import models as voices

metadata = SQLModel.metadata
MODULES = (
    analyses, assessments, attachments, conferences, envelopes, families, identity, media, observations, own_prompts, plans, responses,
    signals, sittings, tellings, trail, transcripts, translations, vault, voices,
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
