"""What was seen of a child."""
