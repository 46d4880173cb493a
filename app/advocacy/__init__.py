"""Whether this child was offered an advocate, and what came of it."""
