"""Reading a sentence or a list item: which form of definition it has."""
