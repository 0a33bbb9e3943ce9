"""Papers, said first as plain values and drawn after."""
