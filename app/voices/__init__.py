"""How the words of a page sound: read by a person, or by a clip that came with Heard. Nothing here is about a child."""

from app.voices.files import files_for, keys_and_addresses
from app.voices.keys import key_of

__all__ = ["files_for", "key_of", "keys_and_addresses"]
