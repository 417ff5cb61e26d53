"""What things are: frozen models and pure functions. No files, no clock, no window, no translation."""
