"""The test bench."""
