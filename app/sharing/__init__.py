"""Who may see a child's words: the child's own wish, the worker's decision, and what is withheld from a named adult."""
