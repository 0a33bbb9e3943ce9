"""The bundle: journal entries as signed, sealed bytes and back, without books and without a disk."""
