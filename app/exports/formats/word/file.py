"""A Word file from a template a council can replace: real heading styles, alternative text on every picture, no author."""

import io
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from app.exports.formats.faults import TemplateFault
from app.exports.formats.word.texts import texts
from app.exports.formats.word.whole import said, wanting
from app.exports.report.finished import Report
from app.kit.clock import now
from app.kit.words import gettext_lazy as _

OURS = Path(__file__).with_name("report.docx")
LARGE, SMALL = Mm(48), Mm(50)
NOT_USABLE = _("The Word template at {place} cannot be used: {why}. Correct it, or take it away to use the one that ships with Heard.")


TOO_OLD = _(
    "The Word template at {place} was made for an older Heard. It has no place for: {parts}. Add them (docs/templates.md says how),"
    " or take the template away to use the one that ships with Heard."
)


class AltImage(InlineImage):
    """A picture with alternative text, for those who cannot see it."""

    alt = ""

    def _insert_image(self) -> str:
        inline = self.tpl.current_rendering_part.new_pic_inline(self.image_descriptor, self.width, self.height)
        inline.docPr.set("descr", self.alt)
        return f'</w:t></w:r><w:r><w:drawing>{inline.xml}</w:drawing></w:r><w:r><w:t xml:space="preserve">'


def template_for(home: Path) -> Path:
    councils = home / "templates" / "report.docx"
    return councils if councils.is_file() else OURS


def make(report: Report, pictures: Mapping[str, bytes], home: Path) -> bytes:
    """Raises TemplateFault when the council's own template cannot be filled."""
    place = template_for(home)
    try:
        template = Template(place)
        template.render(_context(template, report, pictures), FILLING, autoescape=True)
        data = _saved(template, report)
        if place != OURS:
            _check_whole(report, data, place)
        return data
    except (TemplateError, zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise TemplateFault(NOT_USABLE.format(place=place, why=error)) from error


def _check_whole(report: Report, data: bytes, place: Path) -> None:
    """Raises TemplateFault where something of the report is in no place of the file: it would be lost and nobody would see."""
    if missing := wanting(report, texts(data), " ".join(texts(place.read_bytes()))):
        raise TemplateFault(TOO_OLD.format(place=place, parts=said(missing)))


class Filling(SandboxedEnvironment):
    """A template comes from outside: it may fill in, not reach around. An unknown tag is said, not left empty."""

    @lru_cache(maxsize=32)  # noqa: B019 - one of these lives as long as the process: reading a template takes longer than filling it
    def from_string(self, source: Any, *more: Any, **how: Any) -> Any:
        return super().from_string(source, *more, **how)


class Template(DocxTemplate):
    """Reads the tags of one and the same part once."""

    def patch_xml(self, src_xml: str) -> str:
        return _patched(src_xml)


@lru_cache(maxsize=32)
def _patched(source: str) -> str:
    return DocxTemplate.patch_xml(None, source)  # type: ignore[arg-type]


FILLING = Filling(undefined=StrictUndefined, autoescape=True)


def read_ours() -> None:
    """Filled with nothing it fails, and what was read of it is kept for the first report."""
    with suppress(TemplateError):
        Template(OURS).render({}, FILLING, autoescape=True)


def _context(template: DocxTemplate, report: Report, pictures: Mapping[str, bytes]) -> dict[str, Any]:
    context = asdict(report)
    for picture in context["picture"]:
        picture["image"] = _image(template, picture, pictures, LARGE)
    told = [told for day in (*context["days"], *context["earlier"]) for told in day["told"]]
    for picture in (picture for one in told for picture in one["pictures"]):
        picture["image"] = _image(template, picture, pictures, SMALL)
    return context


def _image(template: DocxTemplate, picture: dict[str, Any], pictures: Mapping[str, bytes], height: Any) -> AltImage:
    image = AltImage(template, io.BytesIO(pictures[picture["file"]]), height=height)
    image.alt = picture["alt"]
    return image


def _saved(template: DocxTemplate, report: Report) -> bytes:
    core = template.docx.core_properties
    core.title, core.language = report.title, "en-GB"
    core.author = core.last_modified_by = core.comments = ""
    core.created = core.modified = now().replace(tzinfo=None)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()
