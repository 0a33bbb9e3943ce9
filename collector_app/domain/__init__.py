"""What the trade knows, written with the standard library alone."""
