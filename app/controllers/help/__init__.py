"""The menu Help: the guide, the tour, reports of crashes."""
