"""Who makes what, where, with whose hands."""
