"""A child's wish to talk, as adults see it."""
