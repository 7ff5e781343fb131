"""The Sources screen: what is collected from, and how it goes."""
