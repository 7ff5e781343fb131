"""What a page says, whatever it is written in; reading it by a recipe."""
