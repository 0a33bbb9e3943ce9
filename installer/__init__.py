"""What turns a checkout into a working program, and checks it."""
