"""Tickets: any of them found by what somebody remembers of it, and shown whole."""
