"""Pictures on their way in: listed, looked at first, stored for good."""
