"""What the rules know of words and sentences: the word lists, verbs, number, clauses, the running text itself."""
