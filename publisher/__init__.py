"""publisher: pasted articles in, a textbook module out (print-ready PDF, EPUB, one-file HTML)."""

__version__ = "0.1.0"
