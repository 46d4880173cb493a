"""What every page of the child's side loads: one sheet, one module."""

from app.kit.bundles import bundle

STYLES = "/static/child"
SHEETS = ("tokens", "looks", "page", "said", "easy", "own")
COMPONENTS = ("always", "kept", "scene", "face", "talk", "scale", "choice", "words")
MODULES = ("hear", "over", "away", "look")

SHEETS_OF_ALL = tuple(f"{STYLES}/components/{name}/style.css" for name in COMPONENTS)

bundle("child.css", [*(f"{STYLES}/{name}.css" for name in SHEETS), *SHEETS_OF_ALL])
bundle("child.js", [f"{STYLES}/js/{name}.js" for name in MODULES])
