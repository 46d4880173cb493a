"""Drawings: what a child can draw with, the strokes as data, and pictures made from them."""

from app.drawings.palette import Tray, tray

__all__ = ["Tray", "tray"]
