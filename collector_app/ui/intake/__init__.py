"""Intake: the page where goods are bought, one prompt at a time, by digits and Enter."""
