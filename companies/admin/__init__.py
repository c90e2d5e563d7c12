"""The team's screens for companies."""
