"""What a child was told and is to be told."""
