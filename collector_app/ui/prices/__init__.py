"""Prices: what holds now, what comes next, and publishing many at once."""
