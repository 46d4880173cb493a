"""A child's drawings and photographs for paper: opened, painted once, kept."""
