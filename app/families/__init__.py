"""Who the children are, and which adults work with them."""
