"""Today: what cannot wait, what is due, and finding a child within reach."""
