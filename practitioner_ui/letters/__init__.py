"""Letters to a child."""
