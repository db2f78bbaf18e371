"""From a folder to a book: the only code that knows both the files and the stages."""
