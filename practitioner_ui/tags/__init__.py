"""What an answer or observation is about."""
