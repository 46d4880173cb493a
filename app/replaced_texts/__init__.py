"""What stood in a section, an outcome or an action before somebody wrote it anew."""
