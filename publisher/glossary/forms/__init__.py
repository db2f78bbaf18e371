"""Forms of definition that both languages have, and what fetches one from the sentence before."""
