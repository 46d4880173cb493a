"""Who approved the questions that children are asked here: a named person, for one edition of them."""
