"""The scale in the window: what it shows, what it lets through, and how it is set up and proved."""
