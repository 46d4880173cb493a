"""You said, we did, or could not because: who told the child, when, how, and what the child said back."""
