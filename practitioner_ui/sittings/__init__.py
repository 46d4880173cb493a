"""A sitting as the worker meets it: packed, handed over, written up."""
