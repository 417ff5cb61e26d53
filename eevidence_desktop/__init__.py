"""Offline program that drafts requests for electronic evidence to foreign providers and states."""

__version__ = "0.1.0"
