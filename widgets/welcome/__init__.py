"""The first thing a newcomer sees, and the tour."""
