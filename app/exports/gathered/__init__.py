"""Everything about one child that one copy is made of, narrowed to what its reader may have."""
