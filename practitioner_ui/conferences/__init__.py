"""Conferences and the chair's page of each child."""
