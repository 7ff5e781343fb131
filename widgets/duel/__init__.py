"""The Duel screen: two pictures at a time, and the orders that follow."""
