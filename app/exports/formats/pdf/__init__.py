"""The tagged PDF: its layouts, its fonts and what they can draw."""
