"""What a person sees and touches. Knows records, never rows, threads or the network."""
