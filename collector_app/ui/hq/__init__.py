"""HQ: what head office sees of its sites: their days, what is missing, and what contradicts itself."""
