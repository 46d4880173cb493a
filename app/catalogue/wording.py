"""The two lists translators start from: the interface's wording and the content's, as .pot files."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import write_po

from app.catalogue.extract import messages
from app.catalogue.load import load

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "content" / "translations"
PLACES = ("app", "child_ui", "practitioner_ui")
METHODS = [("**.html", "jinja2.ext:babel_extract"), ("**.py", "python")]
OPTIONS = {"**.html": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false", "extensions": "jinja2.ext.do"}}
KEYWORDS = {**DEFAULT_KEYWORDS, "gettext_lazy": None}


def interface() -> Catalog:
    """Every message in templates and Python, once, in alphabetical order."""
    catalog = Catalog(project="Heard", charset="utf-8")
    for place in PLACES:
        for file, _, message, comments, context in extract_from_dir(ROOT / place, METHODS, OPTIONS, KEYWORDS):
            catalog.add(message, locations=[(f"{place}/{file}", 0)], auto_comments=comments, context=context)
    return catalog


def content() -> Catalog:
    """Every wording in content/, with its permanent name as context."""
    catalog = Catalog(project="Heard", charset="utf-8")
    for _, _, context, text in messages(load(ROOT / "content")):
        catalog.add(text, context=context)
    return catalog


LISTS = {"interface.pot": interface, "content.pot": content}


def written(catalog: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalog, width=0, omit_header=True, sort_output=True, include_lineno=False)
    return out.getvalue()


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, gather in LISTS.items():
        (FOLDER / name).write_bytes(written(gather()))


if __name__ == "__main__":
    main()
