"""Two processes that paint pictures and set files, so that no page has to wait."""
