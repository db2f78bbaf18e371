"""Forms of definition that only Indonesian has."""
