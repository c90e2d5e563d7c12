"""The ground floor's views."""
