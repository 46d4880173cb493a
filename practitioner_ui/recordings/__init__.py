"""A child's recording and what was written down from it."""
