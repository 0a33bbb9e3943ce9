"""The command line: the same commands and queries as the windows, for scripts, servers and tests."""
