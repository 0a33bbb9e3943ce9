"""Collector: an offline-first program for small buying stations of end-of-life batteries."""
