"""Heard: what was said, by which child, and who may see it. No page for any audience lives here."""
