"""The Activity screen and the strip below the window: all work in the background, in numbers."""
