"""Who may see a child's words."""
