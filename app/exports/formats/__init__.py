"""The formats a report can be made in: Word, PDF, words to paste. Register, don't switch."""
