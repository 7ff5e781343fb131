"""What lets a request in: secrets in the keyring, tokens, the way to a site's own page."""
