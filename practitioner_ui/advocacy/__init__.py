"""Somebody to speak for the child."""
