"""Typed identifiers: one module per family, each with ``normalise(text)``; ``kinds`` joins them."""
