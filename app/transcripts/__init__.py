"""A child's recording written down word for word: beside it, never in its place."""
