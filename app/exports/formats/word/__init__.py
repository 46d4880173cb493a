"""The Word file, and the template that ships."""
