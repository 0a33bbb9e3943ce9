"""Posting: an entry in, ledger rows out, one file a subject."""
