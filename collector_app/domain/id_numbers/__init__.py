"""Numbers of identity papers and taxes: what makes one doubtful, and how it is shown without giving it away.

2026-11-23: a doubt is said and never blocks. Real cards carry numbers that rules of thumb refuse (domain.md 6.1), and a
seller whose card the program does not believe stands at the counter all the same.
"""
