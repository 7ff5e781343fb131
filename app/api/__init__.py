"""The local API: what other programs on this computer may ask and do, with a key. Off by default.

Nothing is imported from here before the person turns it on. Never Qt.
"""
