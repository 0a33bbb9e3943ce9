"""Believable stations, filled through the same commands as real ones."""
