"""What can go wrong that a person can mend: one class a case, no sentence."""
