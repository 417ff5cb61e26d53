"""Measurements against floors in the same run; results in docs/benchmarks.md."""
