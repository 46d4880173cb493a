"""What is printed and is no report: a letter to a child, pages to draw and write on."""
