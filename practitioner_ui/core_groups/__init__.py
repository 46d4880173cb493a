"""Core groups of a child's plan."""
