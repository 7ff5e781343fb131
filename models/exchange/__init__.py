"""What other programs keep pictures and boards in: read from and written for them."""
