"""One question over time."""
