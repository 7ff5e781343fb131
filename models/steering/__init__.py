"""Which source to collect from next, by what the person liked of each; where else to look."""
