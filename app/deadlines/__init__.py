"""When something must be done: dated rules with their edition, working days, and what a passed date is. Pure."""
