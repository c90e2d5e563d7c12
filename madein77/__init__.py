"""The project: settings, addresses, entry point."""
