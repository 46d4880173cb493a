"""What happened in one child's case and when, told in our own words: of what the child said, only where and how many answers."""
