"""What is due for a child and by when, gathered from whoever knows."""

from app.dues.due import Due
from app.dues.gathering import dues

__all__ = ["Due", "dues"]
