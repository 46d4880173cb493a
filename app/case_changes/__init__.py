"""That work with a child was closed or taken up again: who, when and why, as a record of its own."""
