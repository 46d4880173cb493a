"""Each part of a report, from what was gathered to finished words; `paper` puts them in the order of the page."""
