"""The viewer: one picture large, the next ones ahead, two beside each other."""
