"""What one child said about another, held on both records."""
