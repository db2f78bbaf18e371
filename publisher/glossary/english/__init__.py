"""Forms of definition that only English has."""
