"""What the person said and arranged: judgements, tastes, boards, searches with a name."""
