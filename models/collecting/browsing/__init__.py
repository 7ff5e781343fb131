"""What the person saves while browsing, until it stands in the ledger."""
