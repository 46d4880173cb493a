"""The benches live in the same house as the tests."""

from tests.conftest import *  # noqa: F403
