"""Wishes and worries said again, in a worker's own words."""
