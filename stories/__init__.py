"""The industrial narrative."""
