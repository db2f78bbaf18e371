"""Definitions in free forms: what no rule of the other rooms reads, proposed by shape and weighed by learnt signs."""
