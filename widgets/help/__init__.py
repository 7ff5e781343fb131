"""The menu Help: the guide to read, every key to look through and change, whom to thank."""
