"""The book as files: XHTML, PDF, EPUB, HTML, Markdown, and the report."""
