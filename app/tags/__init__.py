"""What a piece of evidence is about, suggested by the prompt and accepted by a worker."""
