"""The books on disk: journal, ledgers posted from it, desk tables, keys, upgrades and backups."""
