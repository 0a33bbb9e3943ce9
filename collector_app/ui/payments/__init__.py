"""Payments: tickets that wait for their money, and the money that was given."""
