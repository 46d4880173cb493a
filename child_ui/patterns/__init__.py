"""The gallery: every question in every band, look and direction, for trying out. Nothing in it is kept."""

from child_ui.patterns.gallery import router

__all__ = ["router"]
