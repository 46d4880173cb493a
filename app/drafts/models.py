"""What an adult typed and has not sent, and the marks of forms that were sent."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.kit.clock import now
from app.kit.columns import UtcDateTime
from app.kit.records import ChildScoped, Record, one_child, sealed


class AdultDraft(ChildScoped, table=True):
    """Its writer's alone. Sending the form, emptying it or throwing it away ends it, and so do some days."""

    __tablename__ = "adult_draft"
    __table_args__ = (one_child(), UniqueConstraint("practitioner_id", "page", "form"))

    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    page: str
    """the address the form stands on"""
    form: str
    """the address it is sent to: one page can hold several forms"""
    fields: bytes | None = sealed()
    """{name: [what was typed]}"""
    typed_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)


class SentForm(Record, table=True):
    """A form that was kept: fingerprints of the showing of the page it stood on and of all it said, and where it led."""

    __tablename__ = "sent_form"

    mark: str = Field(unique=True)
    showing: str = Field(index=True)
    then: str
