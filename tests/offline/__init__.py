"""What a tablet does without signal, in a real browser."""
