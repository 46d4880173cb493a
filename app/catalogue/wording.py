"""The lists translators start from, as .pot files, and each language's own lists brought up to date with them."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

from app.catalogue.extract import messages
from app.catalogue.load import load
from app.kit.words import ENGLISH, PSEUDO

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "content" / "translations"
# What a child can meet stands in these places; what is said of them to adults there does no harm translated too.
CHILDS = (
    "child_ui/", "app/prompts/", "app/drawings/", "app/media/", "app/sittings/", "app/responses/files.py",
    "app/responses/sheets.py", "app/kit/", "app/faults.py", "app/tellings/wording.py",
)  # fmt: skip
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


def childs() -> Catalog:
    """The part of the interface a child can meet: what a language needs before it can be offered."""
    catalog = Catalog(project="Heard", charset="utf-8")
    for message in interface():
        if message.id and any(file.startswith(CHILDS) for file, _ in message.locations):
            catalog.add(message.id, locations=message.locations, auto_comments=message.auto_comments, context=message.context)
    return catalog


LISTS = {"interface.pot": interface, "childs.pot": childs, "content.pot": content}


NEEDED = {"interface.po": childs, "content.po": content}
"""what each language has of its own"""


def written(catalog: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalog, width=0, omit_header=True, sort_output=True, include_lineno=False)
    return out.getvalue()


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, gather in LISTS.items():
        (FOLDER / name).write_bytes(written(gather()))
    wanted = {name: gather() for name, gather in NEEDED.items()}
    for code in languages():
        (FOLDER / code / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
        for name, catalog in wanted.items():
            file = FOLDER / code / "LC_MESSAGES" / name
            file.write_bytes(written(fresh(file, catalog)))


def languages() -> list[str]:
    """Those somebody translates into."""
    return [code for code in load(ROOT / "content").languages if code not in (ENGLISH, PSEUDO)]


def fresh(file: Path, wanted: Catalog) -> Catalog:
    """The wanted messages with the translations this file has for exactly these texts: new ones empty, gone ones gone."""
    known = read_po(file.open("rb")) if file.exists() else Catalog()
    made = Catalog(project="Heard", charset="utf-8")
    for message in wanted:
        had = known.get(message.id, message.context) if message.id else None
        if message.id:
            made.add(message.id, had.string if had and not had.fuzzy else "", context=message.context)
    return made


if __name__ == "__main__":
    main()
