"""Neural networks: which there are, running them, and the vectors they make of pictures."""
