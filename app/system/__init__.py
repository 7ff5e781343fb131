"""The desktop and the machine under the program: signing in, notes, motion, signals."""
