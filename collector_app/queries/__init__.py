"""One subject a file: plain functions that only read the books."""
