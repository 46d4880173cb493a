"""Changes in a family, after which every child is heard again."""
