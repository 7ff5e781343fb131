"""The Inbox, and telling of new finds."""
