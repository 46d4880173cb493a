"""What is said to a child: one wording, with its own words for any band that needs them."""

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, PrivateAttr, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Plain(BaseModel):
    """Frozen, and every key known: a misspelt key must be found, not ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Wording(Plain):
    """What is said, with its own words for any band that needs them."""

    default: Text
    bands: dict[str, Text] = {}
    _context: str = PrivateAttr("")
    _file: str = PrivateAttr("")
    _lines: dict[str, int] = PrivateAttr(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _from_content(cls, given: Any) -> Any:
        """A single text, or a mapping of `default` and band names."""
        if isinstance(given, str):
            return {"default": given}
        if isinstance(given, dict) and "bands" not in given:
            own = {str(key): text for key, text in given.items() if key != "default"}
            return {**{k: v for k, v in given.items() if k == "default"}, "bands": own}
        return given

    def text(self, band: str) -> str:
        return self.bands.get(band, self.default)

    def context(self, band: str) -> str:
        """The translators' permanent name for this text."""
        return f"{self._context}.{band}" if band in self.bands else self._context

    def line(self, band: str) -> int:
        return self._lines.get(band) or self._lines.get("default", 1)


Says = Callable[[Wording], str]
