"""A child's record on paper and for other systems: gathered once, made in one of several formats, never anything of a sibling's."""
