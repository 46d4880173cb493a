"""What evidence is about, in the field's own terms: suggested by the question, and a tag only once a worker accepts it."""
