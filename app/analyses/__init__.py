"""An adult's reading of a response or observation: named, dated, opinion."""
