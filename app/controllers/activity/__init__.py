"""The Activity screen and what goes on by itself: learning, nets, health, backups, storage."""
