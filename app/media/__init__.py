"""Pictures and sounds a child gave, sealed."""
