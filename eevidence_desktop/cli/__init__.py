"""The command line: the same desk as the window, for scripts and for machines without a display."""
