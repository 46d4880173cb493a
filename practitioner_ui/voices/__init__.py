"""Questions recorded beforehand."""
