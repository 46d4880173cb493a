"""One answer: read, translated, thought about, placed."""
