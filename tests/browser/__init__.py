"""Journeys in a real browser, on the seeded site."""
