"""Search over all that is published."""
