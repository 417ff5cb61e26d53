"""Widgets of our own that forms promote to."""
