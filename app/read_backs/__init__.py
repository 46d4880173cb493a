"""Did we get it right? The child hears the summary read back, corrects it or adds to it."""
