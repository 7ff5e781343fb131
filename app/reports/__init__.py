"""Crashes and bugs as files that a person reads and hands on."""
