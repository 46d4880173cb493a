"""What every page for adults stands on: whose record it is, names, forms that lose nothing, keys, the signal strip."""
