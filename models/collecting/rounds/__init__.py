"""One round of collecting and everything that is done in it."""
