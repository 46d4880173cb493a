"""Who may see a child's words: the child's own wish, the worker's decision, and what is withheld from a named adult."""

from app.sharing import readers as _readers

__all__ = ["_readers"]
