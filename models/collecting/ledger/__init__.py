"""What a job carries and what became of it, as plain records."""
