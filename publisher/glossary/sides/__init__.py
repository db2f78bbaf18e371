"""The two sides of a definition: the term, what is said of it, and both together as a candidate."""
