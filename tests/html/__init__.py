"""The markup, as a validator reads it."""
