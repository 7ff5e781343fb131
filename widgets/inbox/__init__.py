"""The inbox: new finds, one at a time, each judged with one key."""

from widgets.inbox.inbox_view import InboxView
from widgets.inbox.records import Find

__all__ = ["Find", "InboxView"]
