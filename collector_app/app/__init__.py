"""The composition root below both faces: it opens a home, runs commands, answers queries and checks rights."""
