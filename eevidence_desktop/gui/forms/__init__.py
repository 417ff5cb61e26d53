"""Compiled forms; made by tools.compile_forms from ui/forms, never edited."""
