"""Where a child's evidence is used in that child's own papers."""
