"""What a recipe may say, and what can be wrong with it."""
