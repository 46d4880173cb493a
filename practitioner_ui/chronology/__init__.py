"""What happened to one child and when."""
