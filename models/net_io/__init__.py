"""The only door to the network: guarded, bounded, polite by the caller's turn."""
