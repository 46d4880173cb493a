"""What an adult saw or heard of a child. Never in quotation marks."""
