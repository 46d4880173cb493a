"""Closing a child's case and opening it again, with who, when and why."""
