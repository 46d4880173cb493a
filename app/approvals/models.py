"""A person read one edition of the questions and approved it. Another wording is another edition."""

from typing import ClassVar

from sqlmodel import Field

from app.kit.records import Record


class ContentApproval(Record, table=True):
    __tablename__ = "content_approval"
    insert_only: ClassVar[bool] = True

    edition: str = Field(index=True)
    name: str
    job_title: str
