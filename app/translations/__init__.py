"""A child's words in another language: beside them, never in their place."""
