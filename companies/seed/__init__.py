"""The content that the site is born with."""
