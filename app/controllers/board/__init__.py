"""The Board screen: its edits, its files, what it teaches."""
