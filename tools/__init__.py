"""Programs for those who work on eevidence-desktop; never shipped."""
