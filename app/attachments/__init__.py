"""A response or observation placed in the same child's section, outcome or action."""
