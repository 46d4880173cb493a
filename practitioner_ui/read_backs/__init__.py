"""Did we get it right? Read back to the child."""
