"""Lets the tests of this folder break a copy of the content."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
