"""Who approved the questions children are asked."""
