"""The ground floor: known by all, knowing nobody above."""
