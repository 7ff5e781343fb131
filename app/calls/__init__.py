"""Other processes of this person ask the one that holds the library. Never Qt."""
