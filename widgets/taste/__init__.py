"""The Taste screen: how good the program's idea of a taste is, and what it believes."""
