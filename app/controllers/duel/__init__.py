"""The Duel screen: what is asked, and the order that comes of it."""
