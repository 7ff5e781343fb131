"""The Sources screen and its rounds of collecting, with the logins that they need."""
