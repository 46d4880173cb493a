"""What a child told and what was seen of a child, as pieces any page of adults can show."""
