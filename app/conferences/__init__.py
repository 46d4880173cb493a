"""ICPC and RCPC: the children on it, the check that each was heard, challenges and their outcome."""
