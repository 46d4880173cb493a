"""What the child said, once and for ever."""
