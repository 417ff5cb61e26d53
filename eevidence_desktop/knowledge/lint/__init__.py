"""Looks for what is wrong, doubtful or missing in the records of providers; every rule has a stable code."""
