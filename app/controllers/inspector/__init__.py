"""What is known of the chosen pictures, and what the person writes there."""
