"""How everything looks and is reached: theme, icons, motion, text size, focus, voice."""
