"""A Word file from a template a council can replace: real heading styles, alternative text on every picture, no author."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from app.exports.report import Report
from app.kit.clock import now
from app.kit.errors import AppError
from app.kit.words import gettext_lazy as _

OURS = Path(__file__).parent / "templates" / "report.docx"
LARGE, SMALL = Mm(48), Mm(50)
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOT_USABLE = _("The Word template at {place} cannot be used: {why}. Correct it, or take it away to use the one that ships with Heard.")


class TemplateFault(AppError):
    """A council's template is broken; the words say where it is and what is wrong."""

    status = 503


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
        template = DocxTemplate(place)
        template.render(_context(template, report, pictures), _environment(), autoescape=True)
        return _saved(template, report)
    except (TemplateError, zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise TemplateFault(NOT_USABLE.format(place=place, why=error)) from error


def _environment() -> SandboxedEnvironment:
    """A template comes from outside: it may fill in, not reach around. An unknown tag is said, not left empty."""
    return SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)


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


def texts(data: bytes) -> list[str]:
    """Every paragraph and every attribute of every part of a finished file."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                found += _texts_in(etree.fromstring(parts.read(name)))
    return found


def _texts_in(root: Any) -> list[str]:
    paragraphs = ["".join(p.itertext()) for p in root.iter(f"{WORDS}p")]
    attributes = [value for node in root.iter() for key, value in node.attrib.items() if key in ("descr", "title", "name")]
    return [*paragraphs, *attributes, *([] if paragraphs else root.itertext())]
