"""A child sitting down with a worker: packed, opened, paused, finished, locked."""
