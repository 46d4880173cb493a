"""An adult's reading of an answer or observation: the form, and what others thought before."""
