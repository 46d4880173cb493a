"""What a child drew, as data."""
