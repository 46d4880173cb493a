"""The last look at whatever leaves: brothers' and sisters' names, withheld words."""
