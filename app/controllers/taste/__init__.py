"""The Taste screen, and whose taste is shown."""
