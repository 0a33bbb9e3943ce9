"""Sync: bundles to head office and its answers; where every entry is safe, and what to do next."""
