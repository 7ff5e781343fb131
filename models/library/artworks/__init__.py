"""What is known of an artwork: its sightings, its variants, what nets and prints saw."""
