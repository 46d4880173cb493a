"""A plan's categories as other systems count them. "Multiple" is a counting value of the census; here alone does it exist. Pure."""

from collections.abc import Sequence

CENSUS = {"neglect": "NEG", "physical": "PHY", "sexual": "SAB", "emotional": "EMO"}
MULTIPLE = "MUL"
NHS = {"neglect": "01", "physical": "02", "emotional": "03", "sexual": "04"}
"""the NHS Data Dictionary's order: neglect, physical, emotional, sexual"""


def census(categories: Sequence[str]) -> str:
    """The one code a census row has room for. Raises KeyError for what is not a category, ValueError for none."""
    codes = [CENSUS[name] for name in categories]
    if not codes:
        raise ValueError("a plan without a category has no code")
    return codes[0] if len(codes) == 1 else MULTIPLE


def nhs(categories: Sequence[str]) -> list[str]:
    """Every one of them, in the NHS's order. Raises KeyError."""
    return sorted(NHS[name] for name in categories)
