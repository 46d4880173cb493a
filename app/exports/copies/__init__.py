"""Copies of a report: what each leaves out, made one by one or together, recorded."""
