"""Another device than the worker's tablet: ask, agree, show the code, end it."""
