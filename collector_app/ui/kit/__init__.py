"""The parts that every page is built from: one look, one file a part; `look.md` 1 to 3 in code."""
