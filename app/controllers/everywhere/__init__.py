"""What every screen may do with the pictures that are chosen on it."""
