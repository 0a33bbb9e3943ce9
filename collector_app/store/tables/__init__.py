"""Every table of the books, by its kind: journal, ledgers, desk."""
