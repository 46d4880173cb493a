"""Direct work in talk or on paper: packs to print, and writing down what came of it."""
