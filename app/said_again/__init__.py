"""The same wish or worry told more than once, tagged by a worker."""
