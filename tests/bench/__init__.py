"""Measures of the public pages."""
