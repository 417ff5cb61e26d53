"""The window: pages hold a compiled form, signals go out, states come in; it computes nothing about the law."""
