"""A child's own assessment."""
