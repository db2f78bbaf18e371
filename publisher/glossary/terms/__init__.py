"""From what was found to the entries of the book: weighing, joining, and the word of the editor."""
