"""Words and media at rest: sealed with a key per child, opened only after the showing was recorded."""

from app.vault.keeping import keep_new
from app.vault.words import clear, clear_json, seal, sealed_names

__all__ = ["clear", "clear_json", "keep_new", "seal", "sealed_names"]
