"""What window, command line and API all do with the core. Never Qt."""
