"""One change a file: a frozen dataclass whose one method does it."""
