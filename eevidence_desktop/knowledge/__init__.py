"""What the program knows of providers, channels and law: loading, checking, resolving and advising."""
