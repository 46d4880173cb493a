"""The demonstration family: every name invented, every date counted from the day it is loaded."""

from app.demonstration.loading import load

__all__ = ["load"]
