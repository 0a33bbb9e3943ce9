"""What stands beside a list: one thing whole, its acts, and the questions that an act still asks."""
