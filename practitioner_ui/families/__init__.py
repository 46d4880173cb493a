"""The sibling grid: brothers and sisters side by side."""
