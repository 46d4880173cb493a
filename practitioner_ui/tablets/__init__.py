"""Tablets without signal: sittings taken along, and what came back."""
