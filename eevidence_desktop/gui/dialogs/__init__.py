"""Dialogs, built like pages."""
