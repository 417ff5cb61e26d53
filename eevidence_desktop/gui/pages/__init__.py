"""Pages: one file each, holding a compiled form; signals out, ``show_state`` in."""
