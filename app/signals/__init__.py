"""The child pressed I need to talk to someone."""
