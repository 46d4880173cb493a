"""What is due for a child and by when, gathered from whoever knows."""
