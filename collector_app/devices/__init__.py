"""The things on the desk that are not the laptop, each with a simulator."""
