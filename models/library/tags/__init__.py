"""Words about artworks: who said them, what they mean, which ones are shared."""
