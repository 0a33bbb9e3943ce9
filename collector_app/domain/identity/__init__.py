"""What a scanner reads from a battery, a card or a paper, told apart without asking anybody."""
