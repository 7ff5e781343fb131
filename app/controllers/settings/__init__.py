"""What the person chooses of the program itself: language, theme, its own dialogs."""
