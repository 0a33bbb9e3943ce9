"""The sentence for each Problem: what happened, is anything lost, what to do next."""
