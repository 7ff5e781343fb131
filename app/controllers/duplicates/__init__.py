"""Pictures that look alike: found, compared in words, settled by the person."""
