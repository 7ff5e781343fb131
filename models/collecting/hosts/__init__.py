"""Politeness: each host's turns, rests, rules and quotas; the way of every question."""
