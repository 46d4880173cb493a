"""Dated rules: which timescale held on which day, by which guidance, in working days of England."""
