"""The window itself: its screens, its tray, what it remembers."""
