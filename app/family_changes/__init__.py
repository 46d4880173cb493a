"""A birth, a new adult, a move, a birthday into another band, a return home: each asks that every child be heard again."""
