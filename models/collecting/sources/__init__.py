"""What is collected from, how often, and how it fares."""
