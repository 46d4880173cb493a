"""Held on another child's record: that something was said, never by whom or what."""
