"""What helps one child to tell."""
